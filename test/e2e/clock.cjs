// Loaded before a function on the emulator: its clock follows the same file as the emulator’s own.
const { readFileSync } = require('node:fs');

const file = process.env.CLOCK_AHEAD_FILE;
const Real = globalThis.Date;
const now = () => Real.now() + Number(readFileSync(file, 'utf8') || 0);

if (file)
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(now());
      else super(...given);
    }
    static now() {
      return now();
    }
  };

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'binome-answer-'));
const asking = join(folder, 'asking.ts');
const terminal = resolve('infra/local/terminal.ts');
writeFileSync(
  asking,
  `import { answerTo } from ${JSON.stringify(terminal)};\nprocess.stdout.write('<' + (await answerTo('Sure? ')) + '>');\n`,
);

/** Gives a program a terminal of its own, types into it after a while, and says how it ended, or that it did not. */
const inTerminal = `
import os, pty, select, sys, time
pid, terminal = pty.fork()
if pid == 0: os.execv(sys.argv[1], sys.argv[1:])
said, typed, began = b'', False, time.time()
while time.time() - began < 10:
    if terminal in select.select([terminal], [], [], 0.2)[0]:
        try: part = os.read(terminal, 999)
        except OSError: part = b''
        if not part: break
        said += part
    elif b'Sure? ' in said and not typed: typed = os.write(terminal, b'y\\n')
else: os.kill(pid, 9)
print(said.decode(), os.waitpid(pid, 0)[1])
`;
const hasPython = spawnSync('python3', ['--version']).status === 0;
const timeout = 20_000;

describe('a question in the terminal', () => {
  it('takes what is piped, and nothing where nobody is', () => {
    const said = (input: string) => spawnSync(process.execPath, [asking], { input, encoding: 'utf8', timeout }).stdout;
    expect([said(' yes \nno\n'), said('')]).toEqual(['Sure? <yes>', 'Sure? <>']);
  });

  it.runIf(hasPython)('lets the program end once somebody has typed', () => {
    const words = ['-c', inTerminal, process.execPath, asking];
    expect(spawnSync('python3', words, { encoding: 'utf8', timeout }).stdout).toMatch(/<y>\s+0\n$/);
  });
});

import { machine, type Measured, median, noise, rounded, times } from '../measure.ts';
import { aDueCohort } from './due-cohort.ts';
import { aMemoryWake } from './in-memory.ts';
import { letters, measuredInMemory, rounds } from './memory-rows.ts';
import { measuredOverTheWire } from './over-the-wire.ts';
import { partNames, type Profile, profiled } from './profile.ts';

/** What the issue asks for, with ports in memory. */
const aim = 3000;

/** What it takes to wake somebody who is owed a topic: in memory, part by part; over the wire; and where the time goes. */
export const wakeBench = async (): Promise<object> => {
  const inMemory = await measuredInMemory();
  const inMemoryProfile = await profiledInMemory();
  const wire = await measuredOverTheWire();
  console.log(
    `${machine()}; ${letters} letters a call, ${rounds} rounds in turn; the aim is ${aim} a second and core.`,
  );
  const [whole] = inMemory;
  console.table(
    inMemory.map((one) => ({ ...shown(one), 'of the whole': rounded(median(times(one.ms, whole?.ms ?? []))) })),
  );
  console.log(`Over the wire, the table and the mail service in another process: ${wire.letters} letters in all.`);
  console.table([
    {
      ...shown({ name: 'the whole wake', ...wire }),
      'ms by the clock': Number(wire.wallMs.toFixed(1)),
      'requests a letter': Number(wire.requests.toFixed(1)),
    },
  ]);
  console.log('Where the time goes, in per cent.');
  console.table(sideBySide(inMemoryProfile, wire.profile));
  return { machine: machine(), aim, letters, rounds, inMemory, inMemoryProfile, wire };
};

/** Letters until the compiler has done what it can, then letters that are looked at. */
const warmUpRounds = 40;
const profiledRounds = 60;

const profiledInMemory = async (): Promise<Profile> => {
  const wake = aMemoryWake(aDueCohort(letters), 'read anew');
  const wakeRounds = async (count: number): Promise<void> => {
    for (let round = 0; round < count; round += 1) {
      wake.layOut();
      await wake.wakeAll();
    }
  };
  await wakeRounds(warmUpRounds);
  return await profiled(() => wakeRounds(profiledRounds));
};

const shown = ({ name, ms }: Measured) => ({
  name,
  'letters per second and core': Math.round(1000 / median(ms)),
  '± %': noise(ms),
  'µs of work a letter': Math.round(1000 * median(ms)),
});

const sideBySide = (inMemory: Profile, wire: Profile) =>
  Object.fromEntries(
    partNames.map((name) => [name, { 'in memory': inMemory.parts[name], 'over the wire': wire.parts[name] }]),
  );

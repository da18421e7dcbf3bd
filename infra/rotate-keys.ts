import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { secretKeys, writeSecretKeys } from '../shared/adapters/keys.ts';
import { rotated } from '../shared/links.ts';
import { inWords } from './aws-trouble.ts';

/** Adds a key that signs from now on, and gives its id; those that there are go on opening the links they signed. */
const rotateKeys = async (secret: string): Promise<string> => {
  const after = rotated(await secretKeys(secret)(), randomBytes(48).toString('base64url'));
  await writeSecretKeys(secret, after);
  return after.current;
};

const { values } = parseArgs({ options: { keys: { type: 'string' } } });
if (values.keys === undefined) {
  console.error(
    'npm run rotate-keys -- --keys SECRET    adds a key that signs from now on; SECRET is the output KeysSecret of the data stack',
  );
  process.exitCode = 1;
} else {
  try {
    console.log(`Key ${await rotateKeys(values.keys)} signs from now on; links that are out go on opening.`);
  } catch (error) {
    console.error(`No key was added: ${inWords(error, values.keys)}`);
    process.exitCode = 1;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Outputs = z.record(z.string(), z.record(z.string(), z.string()));

/** The real CDK, for a deployment of these settings; what it says is kept in `folder/cdk.log`. */
export const aCdk = (folder: string, environment: Readonly<Record<string, string>>) => {
  mkdirSync(folder, { recursive: true });
  const deployment = join(folder, 'deployment.json');
  let said = '';
  const run = async (command: string, ...words: readonly string[]): Promise<void> => {
    said = '';
    const log = createWriteStream(join(folder, 'cdk.log'), { flags: 'a' });
    log.write(`\n$ ${command} ${words.join(' ')}\n`);
    const child = spawn(command, words, {
      env: {
        ...process.env,
        ...environment,
        DEPLOYMENT: deployment,
        CDK_OUTPUT: join(folder, 'cdk.out'),
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${command} ${words.join(' ')} ends with ${code}: see ${folder}/cdk.log.`);
  };
  const cdk = (...words: readonly string[]) => run('node_modules/.bin/cdk', ...words);
  return {
    settings: (settings: object): void => writeFileSync(deployment, JSON.stringify(settings)),
    bootstrap: (account: string, region: string) => cdk('bootstrap', `aws://${account}/${region}`),
    /** Deploys both stacks, and answers what they put out, all in one. */
    deploy: async (): Promise<Readonly<Record<string, string>>> => {
      await run('npm', 'run', '--silent', 'deploy', '--', '--yes');
      return Object.assign({}, ...Object.values(Outputs.parse(JSON.parse(readFileSync('dist/outputs.json', 'utf8')))));
    },
    /** What the last command said. */
    said: () => said,
    destroy: (stack: string) => cdk('destroy', stack, '--force'),
  };
};

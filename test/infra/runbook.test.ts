import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { commands as organiserCommands, namesOf } from '../../infra/organiser/commands.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Commands as the runbook has them, in the text and in lines of their own. */
const commands = [...runbook.matchAll(/\bnpm run ([a-z-]+)((?: --)?[^`\n]*)/g)].map(([, script = '', rest = '']) => ({
  script,
  rest,
}));
const named = [...new Set(commands.map(({ script }) => script))];

it('names some commands', () => {
  expect(named.toSorted()).toEqual(['deploy', 'destroy', 'doctor', 'look-again', 'organiser', 'restore']);
});

it.each(named)('npm run %s exists', (script) => {
  expect(scripts).toHaveProperty(script);
});

const withOptions = commands.filter(({ rest }) => rest.startsWith(' -- '));

it.each(withOptions.filter(({ script }) => script === 'organiser'))(
  'npm run organiser$rest is one of its commands',
  ({ rest }) => {
    const [, word = '', options = ''] = /^ -- ([a-z-]+)(.*)$/.exec(rest)!;
    const name = namesOf(organiserCommands).find((one) => one === word)!;
    const { needs, options: others } = organiserCommands[name];
    const typed = [...options.matchAll(/--([a-z-]+)/g)].map(([, option]) => option);
    expect(typed.filter((option) => ![...needs, ...others].some((one) => one === option))).toEqual([]);
    expect(needs.filter((option) => options !== '' && !typed.includes(option))).toEqual([]);
  },
);

it.each(withOptions.filter(({ script }) => script !== 'organiser'))(
  'npm run $script$rest is what the command reads',
  ({ script, rest }) => {
    const source = readFileSync(/^node (\S+\.ts)$/.exec(scripts[script] ?? '')![1]!, 'utf8');
    const [, before = '', options = ''] = /^ -- ((?:[a-z]+ )?)(.*)$/.exec(rest)!;
    for (const [, option] of options.matchAll(/--([a-z]+)/g))
      expect(source).toMatch(new RegExp(`\\b${option}: \\{ type: `));
    expect(source).toContain(`npm run ${script} -- ${before}`);
  },
);

it.each([...new Set([...runbook.matchAll(/\bnpx ([a-z]+)/g)].map(([, tool]) => tool))])(
  'npx %s runs what is installed',
  (tool) => {
    expect(existsSync(`node_modules/.bin/${tool}`)).toBe(true);
  },
);

it('names messages of the log as they are', () => {
  const catalogue = readFileSync('shared/log.ts', 'utf8');
  const messages = [...runbook.matchAll(/`([a-z]+(?: [a-z]+)+)`/g)].flatMap(([, words = '']) =>
    /^(npm|npx|git)\b/.test(words) ? [] : [words],
  );
  expect(messages).toContain('row stuck');
  for (const message of messages) expect(catalogue).toContain(`'${message}'`);
});

import { expect, it } from 'vitest';
import { changesBetween, type Template } from '../../../infra/deploy/changes.ts';
import { asFirst, asUpdate } from '../../../infra/deploy/in-words.ts';
import { en } from '../../../infra/deploy/sentences/en.ts';
import { fr } from '../../../infra/deploy/sentences/fr.ts';
import { aDeployment, synthesise } from '../synthesise.ts';

type Stacks = { data: Template; engine: Template };
const stacksOf = (changes: Parameters<typeof aDeployment>[0] = {}): Stacks => {
  // As the CDK's command asks for: names are the paths of constructs.
  const { data, engine } = synthesise(aDeployment(changes), { 'aws:cdk:enable-path-metadata': true });
  return { data: data.toJSON(), engine: engine.toJSON() };
};
const now = stacksOf();

const between = (deployed: Stacks, built: Stacks) => [
  ...changesBetween(deployed.data, built.data),
  ...changesBetween(deployed.engine, built.engine),
];

/** A stack without the resources of a type whose id begins so. */
const without = (template: Template, type: string, prefix = ''): Template => {
  const { Resources, ...others } = template as { Resources: Record<string, { Type: string }> };
  const kept = Object.entries(Resources).filter(([id, { Type }]) => !(Type === type && id.startsWith(prefix)));
  return { ...others, Resources: Object.fromEntries(kept) };
};

it('tells of a first deployment how much it makes', () => {
  const changes = [...changesBetween(undefined, now.data), ...changesBetween(undefined, now.engine)];
  expect(asFirst(changes, 'eu-west-3', en)).toMatch(
    /^Nothing of it is in eu-west-3 yet\. This will be made:\n {2}1 table, 1 secret with keys, 1 key for certificates, 1 API, 1 sender in SES, 1 set of SES settings, 8 functions, .*20 alarms, .* and \d+ connections\.$/,
  );
  expect(asFirst(changes, 'eu-west-3', fr)).toMatch(
    /^Rien n’en est encore .* 1 table, 1 secret avec les clés, .* et \d+ liaisons\.$/s,
  );
});

it('says that nothing changes where nothing does', () => {
  const changes = between(now, stacksOf());
  expect(changes).toEqual([]);
  expect([asUpdate(changes, 'eu-west-3', en), asUpdate(changes, 'eu-west-3', fr)]).toEqual([
    'Nothing changes: what is deployed is what would be.',
    'Rien ne change : ce qui est déployé est ce qui le serait.',
  ]);
});

it('tells a setting once, with the functions that it changes for', () => {
  const text = asUpdate(between(now, stacksOf({ rate: 10, perDay: 200 })), 'eu-west-3', en);
  const functions =
    'dispatch-due, wake, record-feedback, answer-link, serve-desk, show-certificate, show-guide, admit-organiser';
  expect(text.split('\n').slice(0, 3)).toEqual([
    'What changes in eu-west-3:',
    `  ~ SES_RATE: 14 → 10 (${functions})`,
    `  ~ SES_DAILY: (nothing) → 200 (${functions})`,
  ]);
  expect(text).not.toContain('!');
});

it('tells new code, and what is new or goes, by name', () => {
  const older: Stacks = {
    ...now,
    engine: JSON.parse(
      JSON.stringify(
        without(without(now.engine, 'AWS::Lambda::Function', 'showguide'), 'AWS::IAM::Role', 'showguide'),
      ).replace(/"S3Key":"[^"]+"/g, '"S3Key":"older"'),
    ),
  };
  expect(asUpdate(between(older, now), 'eu-west-3', en).split('\n')).toEqual([
    'What changes in eu-west-3:',
    '  + new: function: show-guide',
    '  + new: 1 set of permissions',
    '  ~ new code: dispatch-due, wake, record-feedback, answer-link, serve-desk, show-certificate, admit-organiser',
  ]);
  expect(asUpdate(between(now, older), 'eu-west-3', fr)).toContain('  - disparaît: fonction : show-guide');
});

it('warns of what letters in inboxes depend on: what goes, and what is made anew', () => {
  const gone = { ...now, data: without(now.data, 'AWS::DynamoDB::GlobalTable') };
  expect(asUpdate(between(now, gone), 'eu-west-3', en)).toBe(
    [
      'What changes in eu-west-3:',
      '  - goes: table: Table',
      '',
      '! The table is no longer used. It stays in the account with all that it holds, and nobody looks after it there.',
      'If you did not mean this, do not go on: nothing has been changed yet.',
    ].join('\n'),
  );
  const another = JSON.parse(
    JSON.stringify(now.data).replaceAll('"AttributeName":"pk","KeyType"', '"AttributeName":"key","KeyType"'),
  );
  expect(asUpdate(between(now, { ...now, data: another }), 'eu-west-3', fr)).toContain(
    '! La table laisse place à une autre, vide. L’ancienne reste dans le compte',
  );
});

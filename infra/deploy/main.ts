import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { Language } from '../../shared/domain/programme.ts';
import { inWords } from '../aws-trouble.ts';
import { loadDeployment } from '../deployment.ts';
import { languageOf, sentences as doctorSentences } from '../doctor/language.ts';
import { askAws } from '../doctor/ask-aws.ts';
import { readConfiguration } from '../doctor/configuration.ts';
import { type Check, type Line } from '../doctor/line.ts';
import { forTerminal, lookAround } from '../doctor/report.ts';
import { answerTo, tell, warn } from '../local/terminal.ts';
import { build, cdk, root } from '../run.ts';
import { findDeployed } from '../test-letter/find-deployed.ts';
import { inWords as sendingInWords } from '../test-letter/in-words.ts';
import { sendTestLetter } from '../test-letter/send.ts';
import { changesBetween } from './changes.ts';
import { asFirst, asUpdate } from './in-words.ts';
import { type DeploySentences, en } from './sentences/en.ts';
import { fr } from './sentences/fr.ts';
import { tablesOf } from './tables.ts';
import { builtTemplate, deployedTemplate } from './templates.ts';

const outputsFile = join(root, 'dist', 'outputs.json');
const assembly = process.env['CDK_OUTPUT'] ?? join(root, 'cdk.out');
const sentences: Readonly<Record<Language, DeploySentences>> = { fr, en };
const Outputs = z.record(
  z.string(),
  z.looseObject({ TableName: z.string().optional(), ApiUrl: z.string().optional() }),
);

/** Without these a deployment fails, or goes on with another table than is meant; all else may be done after it. */
const needed: ReadonlySet<Check> = new Set(['credentials', 'configuration', 'bootstrap', 'kept']);
const missing = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ check, state }) => state === 'todo' && needed.has(check));

/** What deploying what was built would change, and whether it would change anything. */
const outlook = async (t: DeploySentences): Promise<{ text: string; isEmpty: boolean; isFirst: boolean }> => {
  const { name, region } = loadDeployment(root, process.env['DEPLOYMENT']);
  const stacks = [`${name}-data`, `${name}-engine`];
  let deployed;
  try {
    deployed = await Promise.all(stacks.map((stack) => deployedTemplate(region, stack)));
  } catch (error) {
    return { text: t.notCompared({ why: inWords(error, name) }), isEmpty: false, isFirst: false };
  }
  const changes = stacks.flatMap((stack, index) => changesBetween(deployed[index], builtTemplate(assembly, stack)));
  const isFirst = deployed.every((template) => template === undefined);
  return { text: (isFirst ? asFirst : asUpdate)(changes, region, t), isEmpty: changes.length === 0, isFirst };
};

/** Somebody who is not there has not said yes. */
const agrees = async (t: DeploySentences): Promise<boolean> => {
  const answer = await answerTo(t.ask);
  if (t.yes.test(answer)) return true;
  warn(answer === '' && !process.stdin.isTTY ? t.askNobody : t.declined);
  return false;
};

/** What the doctor finds; what would change, which is asked about; the deployment; and what the doctor finds now. */
const deploy = async (language: Language, isSure: boolean): Promise<boolean> => {
  const t = sentences[language];
  const before = await lookAround(language);
  tell(forTerminal(before, language));
  if (missing(before).length > 0) {
    warn(t.notYet({ checks: missing(before).map(({ check }) => doctorSentences[language].titles[check]) }));
    return false;
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  if (!build() || !cdk('synth', '--quiet', '--output', assembly)) {
    warn(t.notBuilt);
    return false;
  }
  const { text, isEmpty, isFirst } = await outlook(t);
  tell(`\n${text}\n`);
  const { name, region, table } = loadDeployment(root, process.env['DEPLOYMENT']);
  const earlier = isFirst && table === undefined ? await tablesOf(region, name) : [];
  if (earlier.length > 0) tell(`! ${t.earlier({ tables: earlier })}\n`);
  if (!isSure && !isEmpty && !(await agrees(t))) return false;
  // What it would ask about, whoever is here has just been told.
  const isDeployed = cdk(
    'deploy',
    '--all',
    '--app',
    assembly,
    '--require-approval',
    'never',
    '--outputs-file',
    outputsFile,
  );
  tell(forTerminal(await lookAround(language), language));
  if (!isDeployed) {
    warn(t.failed);
    return false;
  }
  const stacks = Object.values(Outputs.parse(JSON.parse(readFileSync(outputsFile, 'utf8'))));
  const put = (name: 'TableName' | 'ApiUrl'): string => stacks.flatMap((outputs) => outputs[name] ?? [])[0] ?? '';
  tell(t.done({ table: put('TableName'), address: put('ApiUrl') }));
  if (isFirst) tell(`\n${await firstLetter(language)}`);
  return true;
};

/** A test letter to whoever is told first when something breaks; a sender that waits for its proof cannot write yet. */
const firstLetter = async (language: Language): Promise<string> => {
  const reading = readConfiguration(root, process.env['DEPLOYMENT']);
  const deployed = await findDeployed(reading, (region) => askAws(region, undefined), language);
  if ('check' in deployed || reading.kind !== 'read') return sentences[language].noFirstLetter;
  const [to = ''] = reading.deployment.organisers;
  const { isSent, says } = sendingInWords(await sendTestLetter(deployed, to, language), { to, ...deployed }, language);
  return isSent
    ? `${sentences[language].firstLetter}\n${says}`
    : `${says}\n\n${sentences[language].letterLater({ to })}`;
};

/** What was typed; undefined for what cannot be meant. */
const wished = (): { language: Language; isSure: boolean } | undefined => {
  try {
    const { values } = parseArgs({
      options: { language: { type: 'string' }, yes: { type: 'boolean', default: false } },
    });
    return { language: Language.parse(values.language ?? languageOf(process.env)), isSure: values.yes };
  } catch {
    return undefined;
  }
};

const wish = wished();
if (!wish) {
  warn(sentences[languageOf(process.env)].usage);
  process.exitCode = 2;
} else if (!(await deploy(wish.language, wish.isSure))) process.exitCode = 1;

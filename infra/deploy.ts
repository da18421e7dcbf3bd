import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { Language } from '../shared/domain/programme.ts';
import { languageOf, sentences } from './doctor/language.ts';
import { type Check, type Line } from './doctor/line.ts';
import { forTerminal, lookAround } from './doctor/report.ts';
import { tell, warn } from './local/terminal.ts';
import { build, cdk, root } from './run.ts';

const outputsFile = join(root, 'dist', 'outputs.json');
const Outputs = z.record(
  z.string(),
  z.looseObject({ TableName: z.string().optional(), ApiUrl: z.string().optional() }),
);

/** Without these a deployment fails, or goes on with another table than is meant; all else may be done after it. */
const needed: ReadonlySet<Check> = new Set(['credentials', 'configuration', 'bootstrap', 'kept']);
const missing = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ check, state }) => state === 'todo' && needed.has(check));

/** What the doctor finds; then what is built is deployed, which the CDK asks about; then what the doctor finds now. */
const deploy = async (language: Language, isSure: boolean): Promise<boolean> => {
  const t = sentences[language];
  const before = await lookAround(language);
  tell(forTerminal(before, language));
  if (missing(before).length > 0) {
    warn(t.deploy.notYet({ checks: missing(before).map(({ check }) => t.titles[check]) }));
    return false;
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  const approval = isSure ? ['--require-approval', 'never'] : [];
  const isDeployed = build() && cdk('deploy', '--all', ...approval, '--outputs-file', outputsFile);
  tell(forTerminal(await lookAround(language), language));
  if (!isDeployed) {
    warn(t.deploy.failed);
    return false;
  }
  const stacks = Object.values(Outputs.parse(JSON.parse(readFileSync(outputsFile, 'utf8'))));
  const put = (name: 'TableName' | 'ApiUrl'): string => stacks.flatMap((outputs) => outputs[name] ?? [])[0] ?? '';
  tell(t.deploy.done({ table: put('TableName'), address: put('ApiUrl') }));
  return true;
};

try {
  const { values } = parseArgs({ options: { language: { type: 'string' }, yes: { type: 'boolean', default: false } } });
  const language = Language.parse(values.language ?? languageOf(process.env));
  if (!(await deploy(language, values.yes))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof TypeError) && !(error instanceof z.ZodError)) throw error;
  warn(sentences[languageOf(process.env)].deploy.usage);
  process.exitCode = 2;
}

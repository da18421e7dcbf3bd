import { deepStrictEqual } from 'node:assert';
import { layoutValues, render, type Rendered, tellingOf } from '../../../emails/render.ts';
import { topic, topicValues } from '../../../emails/topic/topic.ts';
import { machine, measure, type Measured, type Row } from '../measure.ts';
import { loadReactEmail } from '../react-email/load.ts';
import { type TopicLetter, topicLetters } from './letters.ts';
import { htmlByMjml } from './mjml.ts';

type MakeHtml = typeof htmlByMjml;

const shapes = ['one pair', 'three pairs'] as const;
const ours = 'Binôme';

/** Letters per second of one core: ours, MJML at run time, react-email, and the copying of a letter's bytes. */
export const renderBench = async (): Promise<object> => {
  const reactEmail = await loadReactEmail();
  const tables = [];
  for (const shape of shapes) {
    const letters = topicLetters(shape, 100);
    if (reactEmail) await provedAlike(letters, reactEmail.htmlByReactEmail);
    await provedAlike(letters, htmlByMjml);
    const measured = await measure(rowsOf(letters, reactEmail?.htmlByReactEmail), 7);
    const bytes = Math.round(sum(letters.map(({ letter }) => bytesOf(render(letter)).length)) / letters.length);
    print(shape, bytes, measured);
    tables.push({ shape, bytes, rows: measured });
  }
  return { machine: machine(), tables };
};

const rowsOf = (letters: readonly TopicLetter[], byReactEmail: MakeHtml | undefined): readonly Row[] => {
  const copies = letters.map(({ letter }) => bytesOf(render(letter)));
  const target = Buffer.alloc(1_000_000);
  const oneByOne = byTurns(letters);
  const other = (make: MakeHtml) => async (): Promise<void> => flatten(await letterBy(make, oneByOne()));
  return [
    {
      name: ours,
      letters: letters.length,
      call: () => {
        for (const { letter } of letters) flatten(render(letter));
      },
    },
    {
      name: `${ours}, and written as UTF-8`,
      letters: letters.length,
      call: () => {
        for (const { letter } of letters) write(render(letter), target);
      },
    },
    { name: 'MJML at run time', letters: 1, call: other(htmlByMjml) },
    ...(byReactEmail ? [{ name: 'react-email', letters: 1, call: other(byReactEmail) }] : []),
    {
      name: 'the bytes copied',
      letters: letters.length,
      call: () => {
        for (const bytes of copies) bytes.copy(target);
      },
    },
  ];
};

const byTurns = (letters: readonly TopicLetter[]) => {
  let next = 0;
  return (): TopicLetter => letters[next++ % letters.length]!;
};

/** Subject and plain text are made as ours are. */
const letterBy = async (make: MakeHtml, { letter, facts }: TopicLetter): Promise<Rendered> => {
  const telling = tellingOf(letter);
  const html = await make(layoutValues(letter, telling, topic(facts)(telling)), topicValues(facts, telling));
  return { ...render(letter), html };
};

/** Concatenated strings are put off by V8 until one of their characters is asked for: ask for the last of each. */
const flatten = ({ subject, html, text }: Rendered): void => {
  for (const part of [subject, html, text])
    if (Number.isNaN(part.charCodeAt(part.length - 1))) throw new Error('A part of the letter is empty.');
};

const write = ({ subject, html, text }: Rendered, target: Buffer): void => {
  let end = 0;
  for (const part of [subject, html, text]) end += target.write(part, end);
};

const bytesOf = ({ subject, html, text }: Rendered): Buffer => Buffer.from(subject + html + text);

/** A bench of letters that say something else would compare nothing. */
const provedAlike = async (letters: readonly TopicLetter[], make: MakeHtml): Promise<void> => {
  for (const one of letters.slice(0, 2))
    deepStrictEqual(words((await letterBy(make, one)).html), words(render(one.letter).html));
};

const words = (html: string): readonly string[] =>
  html.replaceAll(/<!--[^]*?-->|<(style|title)\b[^]*?<\/\1>|<[^>]*>|&[#\w]+;|\p{Cf}/gu, ' ').match(/[\p{L}\p{N}]+/gu) ??
  [];

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

const print = (shape: string, bytes: number, rows: readonly Measured[]): void => {
  const reference = rows.find(({ name }) => name === ours)?.rate ?? Number.NaN;
  console.log(`A topic for ${shape}, ${bytes} bytes of subject, HTML and text. ${machine()}`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, rate, spread }) => [
        name,
        {
          'letters per second and core': rate < 1000 ? Number(rate.toPrecision(3)) : Math.round(rate),
          '± %': Math.round(spread / 2),
          'compared with ours': `${(rate / reference).toPrecision(2)} ×`,
        },
      ]),
    ),
  );
};

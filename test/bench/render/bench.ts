import { deepStrictEqual } from 'node:assert';
import { layoutValues, render, type Rendered, tellingOf } from '../../../emails/render.ts';
import { topic, topicValues } from '../../../emails/topic/topic.ts';
import { machine, measure, type Measured, median, noise, rounded, type Row, times } from '../measure.ts';
import { flatten } from '../flatten.ts';
import { loadReactEmail } from '../react-email/load.ts';
import { type TopicLetter, topicLetters } from './letters.ts';
import { htmlByMjml } from './mjml.ts';
import { mjmlStarts } from './mjml-start.ts';

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
  const starts = mjmlStarts(9);
  console.log(`MJML is loaded in ${rounded(median(starts))} ms of processor time, ± ${noise(starts)} %.`);
  return { machine: machine(), tables, mjmlStarts: starts };
};

const rowsOf = (letters: readonly TopicLetter[], byReactEmail: MakeHtml | undefined): readonly Row[] => {
  const copies = letters.map(({ letter }) => bytesOf(render(letter)));
  const target = Buffer.alloc(1_000_000);
  const oneByOne = byTurns(letters);
  const other = (make: MakeHtml) => async (): Promise<void> => {
    const html = await htmlOf(make, oneByOne());
    // Its subject and plain text are ours, and cost it nothing.
    flatten({ subject: '-', html, text: '-' });
  };
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
    { name: 'MJML at run time', call: other(htmlByMjml) },
    ...(byReactEmail ? [{ name: 'react-email', call: other(byReactEmail) }] : []),
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

const htmlOf = async (make: MakeHtml, { letter, facts }: TopicLetter): Promise<string> => {
  const telling = tellingOf(letter);
  return await make(layoutValues(letter, telling, topic(facts)(telling)), topicValues(facts, telling));
};

const write = ({ subject, html, text }: Rendered, target: Buffer): void => {
  let end = 0;
  for (const part of [subject, html, text]) end += target.write(part, end);
};

const bytesOf = ({ subject, html, text }: Rendered): Buffer => Buffer.from(subject + html + text);

/** A bench of letters that say something else would compare nothing. */
const provedAlike = async (letters: readonly TopicLetter[], make: MakeHtml): Promise<void> => {
  for (const one of letters.slice(0, 2))
    deepStrictEqual(words(await htmlOf(make, one)), words(render(one.letter).html));
};

const words = (html: string): readonly string[] =>
  html.replaceAll(/<!--[^]*?-->|<(style|title)\b[^]*?<\/\1>|<[^>]*>|&[#\w]+;|\p{Cf}/gu, ' ').match(/[\p{L}\p{N}]+/gu) ??
  [];

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

const print = (shape: string, bytes: number, rows: readonly Measured[]): void => {
  const mine = rows.find(({ name }) => name === ours)?.ms ?? [];
  console.log(`A topic for ${shape}, ${bytes} bytes of subject, HTML and text. ${machine()}`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, ms }) => {
        const longer = times(ms, mine);
        return [
          name,
          {
            'letters per second and core': rounded(1000 / median(ms)),
            '± %': noise(ms),
            'times as long as ours': rounded(median(longer)),
            'of these ± %': noise(longer),
          },
        ];
      }),
    ),
  );
};

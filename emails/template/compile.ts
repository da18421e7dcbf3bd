import mjml2html from 'mjml';

/** HTML of the layout with every block in its one place, each between its markers; throws on what MJML would let pass. */
export const compile = async (
  layout: string,
  blocks: ReadonlyMap<string, string>,
  parts: ReadonlyMap<string, string> = new Map(),
): Promise<string> => {
  const { html, errors } = await mjml2html(compose(layout, blocks, parts), {
    validationLevel: 'strict',
    keepComments: true,
    minify: false,
    beautify: false,
    fonts: {},
  });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  return tightened(html);
};

/** The same without the spaces that mean nothing: Gmail cuts a letter that is too long. */
const tightened = (html: string): string =>
  html
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/ (?:style|class="")(?=[ >])/g, '')
    .replaceAll(/ style="[^"]*"/g, (style) => style.replaceAll(/(?<=[:;,]) +| +(?=!)|;(?="$)/g, ''));

/** The MJML of the layout with these blocks in it, each between its markers. Not `mj-include`, which vanishes without an error. */
export const compose = (
  layout: string,
  blocks: ReadonlyMap<string, string>,
  parts: ReadonlyMap<string, string>,
): string => {
  const [before, after, ...more] = layout.split('<!-- blocks -->');
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The layout must hold <!-- blocks --> exactly once.');
  const all = [...blocks].map(([name, block]) => `<!-- block:${name} -->${block}<!-- /block:${name} -->`);
  const composed = `${before}${all.join('')}${after}`.replaceAll(/<!-- part:([a-z]+) -->/g, (_, name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`A template asks for a part that does not exist: ${name}`);
    return part.trim();
  });
  const leftOver = /<!--\s*\/?(?:part|blocks)\b.*?-->|<mj-include\b.*?>/.exec(composed);
  if (leftOver) throw new Error(`The templates ask for what cannot be put in: ${leftOver[0]}`);
  return composed;
};

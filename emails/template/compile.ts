import mjml2html from 'mjml';

/** HTML of the layout with every block in its place, each to be repeated; throws on what MJML would let pass. */
export const compile = async (layout: string, blocks: ReadonlyMap<string, string>): Promise<string> => {
  const { html, errors } = await mjml2html(compose(layout, blocks), {
    validationLevel: 'strict',
    keepComments: true,
    minify: false,
    beautify: false,
    fonts: {},
  });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  return html.replaceAll(/\s*\n\s*/g, '\n');
};

/** Not `mj-include`, which vanishes without an error. */
const compose = (layout: string, blocks: ReadonlyMap<string, string>): string => {
  const composed = [...blocks].reduce((text, [name, block]) => {
    const [before, after, ...more] = text.split(`<!-- block:${name} -->`);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`The layout must hold block:${name} exactly once.`);
    return `${before}<!-- each:${name} -->${block}<!-- /each:${name} -->${after}`;
  }, layout);
  const unknown = /<!--\s*\/?block:.*?-->/.exec(composed);
  if (unknown) throw new Error(`The layout asks for a block that does not exist: ${unknown[0]}`);
  return composed;
};

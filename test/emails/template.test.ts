import { expect, it } from 'vitest';
import { compile } from '../../emails/template/compile.ts';
import { cut } from '../../emails/template/cut.ts';
import { emit } from '../../emails/template/emit.ts';

const layout = (inside: string) => `<mjml><mj-body>${inside}</mj-body></mjml>`;
const block = '<mj-section><mj-column><mj-text>{{title}}</mj-text></mj-column></mj-section>';

it('cuts placeholders by where they stand', () => {
  const chunks = cut('<a href="{{url}}" title="to {{name}}">{{name}}</a>');
  expect(chunks.filter(({ kind }) => kind === 'value')).toEqual([
    { kind: 'value', name: 'url', context: 'url' },
    { kind: 'value', name: 'name', context: 'attribute' },
    { kind: 'value', name: 'name', context: 'text' },
  ]);
});

it('cuts what repeats, one in the other', () => {
  expect(
    cut('<ul><!-- each:items --><li><!-- each:words -->{{word}}<!-- /each:words --></li><!-- /each:items --></ul>'),
  ).toEqual([
    { kind: 'literal', html: '<ul>' },
    {
      kind: 'each',
      name: 'items',
      chunks: [
        { kind: 'literal', html: '<li>' },
        { kind: 'each', name: 'words', chunks: [{ kind: 'value', name: 'word', context: 'text' }] },
        { kind: 'literal', html: '</li>' },
      ],
    },
    { kind: 'literal', html: '</ul>' },
  ]);
});

it.each([
  ['unclosed', '<!-- each:items --><p>a</p>'],
  ['closed without being opened', '<p>a</p><!-- /each:items -->'],
  ['closed by another', '<!-- each:a --><!-- each:b --><!-- /each:a --><!-- /each:b -->'],
  ['badly spaced', '<!--each:items--><p>a</p><!--/each:items-->'],
  ['badly named', '<!-- each:my-items --><!-- /each:my-items -->'],
  ['a placeholder with spaces', '<p>{{ name }}</p>'],
  ['a placeholder cut short', '<p>{{name}</p>'],
  ['a placeholder in a style', '<p style="color: {{colour}}">a</p>'],
  ['a placeholder in a style element', '<style>p { color: {{colour}} }</style>'],
  ['a placeholder in a handler', '<p onclick="{{code}}">a</p>'],
  ['a placeholder in a tag', '<p {{attributes}}>a</p>'],
  ['a placeholder in a comment', '<!--[if mso]>{{name}}<![endif]-->'],
  ['half a link', '<a href="https://example.org/{{path}}">a</a>'],
])('refuses a template that is %s', (_, html) => {
  expect(() => cut(html)).toThrow(Error);
});

it('refuses one name for two things', () => {
  expect(() => emit(cut('{{a}}<!-- each:a -->b<!-- /each:a -->'))).toThrow('two different things');
});

it('puts every block into the layout', async () => {
  const html = await compile(layout('<!-- blocks -->'), new Map([['one', block]]));
  const module = emit(cut(html));
  expect(module).toContain('export const oneHtml = (v1: OneValues): string =>');
  expect(module).toContain('export const letterHtml = (v1: LetterValues, blocks: string): string =>');
});

it('gives what is made once a function of its own, wherever it stands in its block', () => {
  const once = '<!-- once:path -->{{sofar}}<!-- /once:path -->';
  const module = emit(cut(`<!-- block:one --><!-- each:pairs -->${once}<!-- /each:pairs --><!-- /block:one -->`));
  expect(module).toContain(`const onePathHtml = once((v1: OneValues['pairs'][number]['path']): string =>`);
  expect(module).toContain('each(v1.pairs, (v2) =>\n  onePathHtml(v2.path))');
});

it('refuses what stands between two blocks and would be lost', () => {
  const one = '<!-- block:one -->a<!-- /block:one -->';
  expect(() => emit(cut(`${one}lost<!-- block:two -->b<!-- /block:two -->`))).toThrow('lost');
});

it.each([
  ['without a place for blocks', layout(block)],
  ['with two places for blocks', layout('<!-- blocks --><!-- blocks -->')],
  ['with a part that does not exist', layout('<!-- blocks --><!-- part:two -->')],
  ['that includes a file', layout('<!-- blocks --><mj-include path="./two.mjml" />')],
  ['with an attribute that MJML does not know', layout('<!-- blocks --><mj-section colour="red" />')],
])('refuses a layout %s', async (_, mjml) => {
  await expect(compile(mjml, new Map([['one', block]]))).rejects.toThrow(Error);
});

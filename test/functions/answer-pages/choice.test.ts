import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { usualNames } from '../../../emails/preview/names.ts';
import { answerPages } from '../../../emails/preview/pages.ts';
import { metPage } from '../../../functions/answer-link/pages/met-page.ts';
import { answersOf, formOf, place, stamp, textOf } from './read-page.ts';

const ask = {
  stamp,
  state: 'ask',
  reader: 'Maud',
  partners: ['Ana'],
  place,
  people: [],
  alsoNeeded: [],
} as const;

const every = Object.entries({ fr: answerPages('fr', usualNames), en: answerPages('en', usualNames) }).flatMap(
  ([language, byPath]) =>
    Object.entries(byPath)
      .filter(([path]) => path !== '/date/…')
      .flatMap(([, pages]) => Object.entries(pages).map(([what, page]) => ({ title: `${language}: ${what}`, page }))),
);

describe('every page', () => {
  it.each(every)('gives back when it was shown, in each of its forms: $title', ({ page }) => {
    const [, ...forms] = (page.body ?? '').split('<form');
    for (const form of forms) expect(form).toMatch(/name="shown" value="\w+"/);
    expect(answersOf(page)).toHaveLength(forms.length);
  });
});

describe('an answer and its contrary', () => {
  it('stand one under the other, the answer first', () => {
    expect(answersOf(metPage('en', ask))).toEqual(['met', 'not-met']);
    expect(formOf(metPage('en', ask), 'met')).not.toContain('class="quiet"');
    expect(formOf(metPage('en', ask), 'not-met')).toContain('class="quiet"');
  });

  it('are pressed by people only, unless the browser is known', () => {
    const page = metPage('en', ask);
    expect(page.body).not.toContain('<script');
    expect(page.body).not.toContain('id="auto"');
    expect(page.headers?.['content-security-policy']).not.toContain('script-src');
  });

  it('in a browser that is known, the answer presses itself, by the one script that may run', () => {
    const page = metPage('en', { ...ask, auto: true });
    const [, script = ''] = /<script>([^]*)<\/script>/.exec(page.body ?? '') ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page.headers?.['content-security-policy']).toContain(`script-src 'sha256-${hash}';`);
    expect(formOf(page, 'met')).toContain('id="auto"');
    expect(formOf(page, 'not-met')).not.toContain('id="auto"');
  });

  it.each([
    ['quick', 'press once more'],
    ['contradicted', 'press again in a minute'],
  ] as const)('say that a press was set aside as %s, and ask again', (setAside, words) => {
    const page = metPage('en', { ...ask, setAside });
    expect(textOf(page)).toContain(words);
    expect(page.body).toContain('role="alert"');
    expect(answersOf(page)).toEqual(['met', 'not-met']);
  });

  it('tell whoever took their answer back at once that it is, and are no alert', () => {
    const page = metPage('en', { ...ask, setAside: 'takenBack' });
    expect(textOf(page)).toContain('Your answer is taken back');
    expect(page.body).not.toContain('role="alert"');
  });
});

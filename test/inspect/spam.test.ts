import { beforeAll, describe, expect, inject, it } from 'vitest';
import { lettersToInspect } from './letters.ts';
import { spamVerdicts, type Verdict } from './spam.ts';

const program = inject('spamAssassin');
const letters = lettersToInspect();

describe.skipIf(!program)('SpamAssassin', () => {
  const judge = (...written: Parameters<typeof spamVerdicts>[1]) => spamVerdicts(program ?? '', written);

  describe('lets every letter through', () => {
    let verdicts: readonly Verdict[];
    beforeAll(async () => {
      verdicts = await judge(...letters);
    });

    it.each(letters.map(({ title }, index) => ({ title, index })))('$title', ({ index }) => {
      expect(verdicts[index]?.score).toBeLessThan(2);
      expect(verdicts[index]?.rules).not.toContain('MPART_ALT_DIFF');
      expect(verdicts[index]?.rules).not.toContain('MIME_HTML_ONLY');
    });
  });

  it('finds a letter whose parts differ, one without a text, and one that smells', async () => {
    const html = `<p>${'Une rencontre qui compte. '.repeat(40)}</p>`;
    const [differing, alone, smelly] = await judge(
      { subject: 'A letter', html, text: 'Something else altogether, of other people. '.repeat(30) },
      { subject: 'A letter', html },
      {
        subject: 'CONGRATULATIONS!!! YOU ARE A WINNER $$$',
        html: '<p>Viagra, cialis: 100% free! Click here now, dear friend: million dollars of inheritance.</p>',
      },
    );
    expect(differing?.rules).toContain('MPART_ALT_DIFF');
    expect(alone?.rules).toContain('MIME_HTML_ONLY');
    expect(smelly?.score).toBeGreaterThan(2);
  });

  it('judges each letter of a pile, even one with a line that starts a mail', async () => {
    const verdicts = await judge(...letters.slice(0, 2), {
      subject: 'A',
      html: '<p>A</p>',
      text: 'A\n\nFrom the start\n',
    });
    expect(verdicts).toHaveLength(3);
  });
});

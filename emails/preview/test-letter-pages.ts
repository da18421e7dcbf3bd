import { machinesPage } from '../../functions/answer-link/pages/machines-page.ts';
import type { Page } from '../../functions/answer-link/pages/page.ts';
import { reportPage } from '../../functions/answer-link/pages/report-page.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { Happening } from '../../shared/domain/test-letter.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { stamp } from './step-pages.ts';

const sentAt = '2027-03-10T13:00:00.000Z';
const watchUrl = '/test/…';

/** So many seconds after sending. */
const after = (seconds: number, happening: Omit<Happening, 'at' | 'changed'> & Partial<Happening>): Happening => ({
  at: instantOf(Date.parse(sentAt) + seconds * 1000),
  changed: [],
  ...happening,
});

const read = after(640, { link: 'report', did: 'opened', by: 'Firefox' });
const opened: readonly Happening[] = [
  after(0, { link: 'met', did: 'asked', by: 'Go-http-client' }),
  after(3, { link: 'met', did: 'opened', changed: ['capitals', 'query'] }),
  after(4, { link: 'report', did: 'opened', changed: ['encoded'] }),
  after(95, { link: 'met', did: 'prefetched', by: 'HeadlessChrome' }),
  after(96, { link: 'met', did: 'opened', by: 'HeadlessChrome' }),
  after(97, { link: 'met', did: 'ran', by: 'HeadlessChrome' }),
  read,
];
const pressed: readonly Happening[] = [
  after(2, { link: 'stop', did: 'unsubscribed', by: 'python-requests' }),
  ...opened.slice(0, -1),
  after(98, { link: 'met', did: 'pressed', by: 'HeadlessChrome' }),
  after(99, { link: 'stop', did: 'pressed', by: 'HeadlessChrome' }),
  read,
];

/** What a test letter leads to. */
export const testLetterPages = (language: Language): Readonly<Record<string, Page>> => {
  const report = (happenings: readonly Happening[], total = happenings.length): Page =>
    reportPage({
      letter: { sentAt, language, happenings: [...happenings], total },
      now: '2027-03-10T13:12:00.000Z',
      baseUrl: 'https://binome.example.org',
      sender: 'mentorat@example.org',
      watchUrl,
    });
  return {
    'page: for machines': machinesPage(language, { stamp, did: 'opened', watchUrl }),
    'page: for machines, pressed': machinesPage(language, { stamp, did: 'pressed', watchUrl }),
    'page: report, nothing yet': report([]),
    'page: report, only read': report([read]),
    'page: report, links opened': report(opened),
    'page: report, pressed': report(pressed, 131),
  };
};

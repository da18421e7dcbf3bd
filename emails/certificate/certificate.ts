import { stepsDone } from '../../shared/domain/pair.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import type { CertificateValues } from '../generated/templates.ts';
import { earnedWith, namesOf, type Telling } from '../telling.ts';

type Certificate = Extract<Item, { kind: 'certificate' }>;

export const certificateValues = (telling: Telling, { pair }: Certificate): CertificateValues => {
  const { situation, links, t, content } = telling;
  if (links.certificate === undefined) throw new Error('The letter of a certificate has no link to its page.');
  const done = situation.person.certificate?.done ?? stepsDone(pair);
  const total = situation.cohort.programme.steps.length;
  return {
    programme: content.title,
    title: t.certificate.title,
    congratulations: t.certificate.congratulations(namesOf(earnedWith(telling, pair)), done, total),
    url: links.certificate,
    label: t.certificate.label,
    attached: t.certificate.attached,
    next: done < total ? [{ text: t.certificate.next }] : [],
  };
};

export const certificateText = (values: CertificateValues): readonly string[] => [
  values.programme,
  `# ${values.title}`,
  values.congratulations,
  `${values.label}\n${values.url}`,
  values.attached,
  ...values.next.map(({ text }) => text),
];

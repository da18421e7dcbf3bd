import { certificateHtml, type CertificateValues } from '../generated/templates.ts';
import { block, headline, type Contact, linkText, namesOf } from '../telling.ts';

/** The certificate, which is attached. */
export type CertificateFacts = {
  /** With whom it was earned. */
  readonly partners: readonly Contact[];
  readonly done: number;
  readonly total: number;
  readonly url: string;
};

export const certificate = block<CertificateFacts, CertificateValues>({
  values: ({ partners, done, total, url }, telling) => {
    const { t, content } = telling;
    return {
      programme: content.title,
      title: t.certificate.title,
      congratulations: t.certificate.congratulations({ names: namesOf(telling, partners), done, total }),
      url,
      label: t.certificate.label,
      attached: t.certificate.attached,
      useTitle: t.certificate.use,
      use: content.about.useCertificate,
      next: done < total ? [{ text: t.certificate.next }] : [],
    };
  },
  html: certificateHtml,
  text: (values) => [
    values.programme,
    `# ${values.title}`,
    values.congratulations,
    linkText(values.label, values.url),
    values.attached,
    `${values.useTitle}\n${values.use}`,
    ...values.next.map(({ text }) => text),
  ],
  ...headline(({ certificate }) => certificate),
});

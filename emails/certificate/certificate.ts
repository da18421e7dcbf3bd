import { certificateHtml, type CertificateValues } from '../generated/templates.ts';
import { block, type Contact, linkText, namesOf } from '../telling.ts';

/** The certificate, which is attached. */
export type CertificateFacts = {
  /** With whom it was earned. */
  readonly partners: readonly Contact[];
  readonly done: number;
  readonly total: number;
  readonly url: string;
  /** What only its holder may do with it. */
  readonly holderUrl: string;
  /** Whether it bears a name that the one before had wrong. */
  readonly isCorrected: boolean;
};

export const certificate = block<CertificateFacts, CertificateValues>({
  values: ({ partners, done, total, url, holderUrl, isCorrected }, telling) => {
    const { t, content } = telling;
    return {
      programme: content.title,
      title: isCorrected ? t.certificate.corrected.title : t.certificate.title,
      congratulations: isCorrected
        ? t.certificate.corrected.text
        : t.certificate.congratulations({ names: namesOf(telling, partners), done, total }),
      url,
      label: t.certificate.label,
      attached: t.certificate.attached,
      useTitle: t.certificate.use,
      use: content.about.useCertificate,
      useUrl: holderUrl,
      useLabel: t.certificate.useLabel,
      next: !isCorrected && done < total ? [{ text: t.certificate.next }] : [],
    };
  },
  html: certificateHtml,
  text: (values) => [
    values.programme,
    `# ${values.title}`,
    values.congratulations,
    linkText(values.label, values.url),
    values.attached,
    `${values.useTitle}\n${values.use}\n${linkText(values.useLabel, values.useUrl)}`,
    ...values.next.map(({ text }) => text),
  ],
  subject:
    ({ isCorrected }, { t }) =>
    (who) =>
      (isCorrected ? t.certificate.corrected : t.certificate).subject({ who }),
  preheader: (_, { t }) => t.certificate.preheader,
});

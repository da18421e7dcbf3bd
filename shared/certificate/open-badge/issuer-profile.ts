import type { Issuer } from '../issuer.ts';

/** What gives the words of our documents their meaning, in the order that Open Badges 3.0 demands. */
export const contexts: readonly string[] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** An issuer as a credential names it. */
export const inShort = ({ name }: Pick<Issuer, 'name'>, id: string) => ({ id, type: ['Profile'], name });

/** An issuer as its own address tells of it; whoever signs is named on certificates only. */
export const issuerProfile = ({ name, logo }: Issuer, id: string) => ({
  '@context': contexts,
  ...inShort({ name }, id),
  ...(logo !== undefined && {
    image: { id: `data:image/svg+xml;base64,${Buffer.from(logo).toString('base64')}`, type: 'Image' },
  }),
});

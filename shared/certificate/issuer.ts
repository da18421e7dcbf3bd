import { createHash } from 'node:crypto';
import * as z from 'zod';
import { readLogo } from './logo/read-logo.ts';
import { isReadable } from './paper.ts';

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);
const Colours = z.strictObject({
  ink: Colour.refine((colour) => isReadable('ink', colour), 'too pale'),
  gold: Colour.refine((colour) => isReadable('gold', colour), 'too pale'),
});

/** Printed in one line: whatever would end it, or turn it around, is refused. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u);

/** Who issues a certificate: what is printed of an organisation, from its deployment or from a cohort's settings. */
export const Issuer = z.strictObject({
  /** The organisation, as it calls itself. */
  name: line(120).min(1),
  /** Who signs, and as what. */
  signatory: z.strictObject({ name: line(80).min(1), title: line(80).min(1).optional() }).optional(),
  /** Where it is signed: "Strasbourg". */
  place: line(60).min(1).optional(),
  /** Of titles and addresses, and of borders and seal; `#rrggbb`, refused where they could not be read. */
  colours: Colours.optional(),
  /** An SVG, drawn above the organisation's name; one that could not be drawn is refused, with what is wrong with it. */
  logo: z
    .string()
    .max(60_000, { abort: true })
    .superRefine((svg, context) => {
      const read = readLogo(svg);
      if ('problem' in read) context.addIssue({ code: 'custom', message: read.problem, params: read });
    })
    .optional(),
});
export type Issuer = z.infer<typeof Issuer>;

/** What an issuer is stored, and found, under: the same content always has the same. */
export const IssuerHash = z.string().regex(/^[0-9a-f]{16}$/);

export const issuerHash = (issuer: Issuer): string => {
  const { name, signatory, place, colours, logo } = Issuer.parse(issuer);
  // In one order, whoever wrote it.
  const content = [name, signatory?.name, signatory?.title, place, colours?.ink, colours?.gold, logo];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
};

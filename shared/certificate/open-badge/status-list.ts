import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { payloadOf } from './signed.ts';

/** Fewer bits than this no verifier accepts: among so many, an index tells nothing (Bitstring Status List 1.0). */
export const statusListBits = 131_072;

type StatusList = {
  /** Its own address. */
  id: string;
  issuer: string;
  validFrom: string;
  /** The indexes of those credentials that no longer hold. */
  revoked: readonly number[];
};

/** The list that says of one certificate's credentials whether they still hold: to be signed. */
export const statusListCredential = ({ id, issuer, validFrom, revoked }: StatusList) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  validFrom,
  credentialSubject: {
    id: `${id}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: encoded(revoked),
  },
});

/** What of a credential points at its bit. */
export const statusEntry = (list: string, index: number) => ({
  id: `${list}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(index),
  statusListCredential: list,
});

/** Multibase base64url of the zipped bits, the first of which is the leftmost. */
const encoded = (revoked: readonly number[]): string => {
  const bytes = Buffer.alloc(statusListBits / 8);
  for (const index of revoked) bytes.writeUInt8(bytes.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3);
  return `u${gzipSync(bytes).toString('base64url')}`;
};

const List = z.object({ credentialSubject: z.object({ encodedList: z.string().startsWith('u') }) });

/** The indexes that are set in a signed list of our own. */
export const revokedIn = (status: string): readonly number[] => {
  const { encodedList } = List.parse(payloadOf(status)).credentialSubject;
  const bytes = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: statusListBits / 8 });
  return [...bytes.entries()].flatMap(([byte, bits]) =>
    bits === 0 ? [] : [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => bits & (0x80 >> bit)).map((bit) => byte * 8 + bit),
  );
};

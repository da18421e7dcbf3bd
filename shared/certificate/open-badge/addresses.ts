import { createHash } from 'node:crypto';

/** Where what a credential names is fetched; once one was issued, these addresses answer for good. */
export const addresses = (baseUrl: string) => ({
  certificate: (id: string): string => `${baseUrl}/c/${id}`,
  status: (id: string): string => `${baseUrl}/c/${id}/status`,
  image: (id: string): string => `${baseUrl}/c/${id}/badge.svg`,
  issuer: (hash: string): string => `${baseUrl}/issuers/${hash}`,
  key: (thumbprint: string): string => `${baseUrl}/keys/${thumbprint}`,
});

/** A name that the same content always has, and that leads nowhere; 122 bits of its hash (UUID version 8, RFC 9562). */
export const urnOf = (...content: readonly (string | number)[]): string => {
  const bytes = createHash('sha256').update(JSON.stringify(content)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
};

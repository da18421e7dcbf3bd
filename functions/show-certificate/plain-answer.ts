import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** How long anyone may keep a copy. */
const keeping = {
  /** It says whose it is. */
  never: 'no-store',
  /** It may change, and whoever checks must soon hear of it. */
  briefly: 'public, max-age=60',
  /** Its address is made of its content. */
  forGood: 'public, max-age=31536000, immutable',
};

/** An answer for programs: whoever checks a credential may do so from a page of their own, and nothing here runs in one. */
export const plainAnswer = (
  contentType: string,
  body: string,
  kept: keyof typeof keeping,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: {
    'content-type': contentType,
    'cache-control': keeping[kept],
    'access-control-allow-origin': '*',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, noarchive',
  },
  body,
});

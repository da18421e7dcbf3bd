import type { Plugin } from 'esbuild';

/** Half of what pdfkit and fontkit bring is never asked for by a certificate, or Node has it already. */
export const slimPdfkit: Plugin = {
  name: 'slim-pdfkit',
  setup(build) {
    // The fonts that every viewer has and no archive may lean on, lines that break, pictures of dots, and passwords.
    build.onResolve({ filter: /^(?:#standard-fonts\/.*|linebreak|png-js|@noble\/ciphers\/aes)$/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    // A dictionary of 120 kB, thrice, and tables that are unpacked whenever a process starts: both faster by Node.
    build.onResolve({ filter: /^(?:brotli\/decompress\.js|tiny-inflate)$/ }, ({ path }) => ({
      path,
      namespace: 'of-node',
    }));
    build.onLoad({ filter: /.*/, namespace: 'of-node' }, ({ path }) => ({
      contents: ofNode[path] ?? '',
      resolveDir: '.',
    }));
  },
};

const ofNode: Readonly<Record<string, string>> = {
  'brotli/decompress.js': `module.exports = (bytes) => require('node:zlib').brotliDecompressSync(bytes);`,
  'tiny-inflate': `module.exports = (from, to) => (to.set(require('node:zlib').inflateRawSync(from)), to);`,
};

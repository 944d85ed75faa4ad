import { defineConfig } from 'vite';

/**
 * The build of what a browser loads: one small file for each entry, with its packages in it, and the stylesheet
 * without its blanks and comments. It takes the place of the one in public/, which is served while nothing is built.
 */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/browser',
    emptyOutDir: true,
    modulePreload: false,
    // What browsers of the last years read as it is stays as it is written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        passkey: 'src/browser/passkey.ts',
        editor: 'src/browser/editor.ts',
        signature: 'src/browser/signature.ts',
        diligence: 'public/diligence.css',
      },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});

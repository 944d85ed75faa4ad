import { defineConfig } from 'vite';

/** The build of what runs in a browser: one small file for each entry, with its packages in it. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/browser',
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { passkey: 'src/browser/passkey.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});

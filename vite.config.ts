import { defineConfig } from 'vite';

/**
 * The build: src/ to dist/, for Node, every package left outside. `cli` is the program, `pdf-worker` runs in a
 * process of its own, and `open-installation` with `app` and `server` is what request tests import: pages are TSX, which Node
 * does not read.
 */
export default defineConfig({
  publicDir: false,
  ssr: { external: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node26',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        cli: 'src/cli.ts',
        'open-installation': 'src/installation/open-installation.ts',
        app: 'src/ui/app.ts',
        server: 'src/server.ts',
        'pdf-worker': 'src/render/pdf-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

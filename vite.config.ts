import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { precachePlugin } from './scripts/build/precache-plugin.ts';
import { describeCommit } from './src/cli/machine.ts';

/** How long each plug-in took is of no use to whoever only starts the page. */
const quiet = { checks: { pluginTimings: false } };

export default defineConfig({
  // Relative addresses: the built page works from any static host under any sub-path.
  base: './',
  cacheDir: '.cache/vite',
  plugins: [react(), precachePlugin()],
  // Stands in the reports of evaluations that the page makes.
  define: { 'import.meta.env.VITE_COMMIT': JSON.stringify(describeCommit()) },
  // The runtime of the trained reader is a file of its own, which its threads start from, too.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  worker: { format: 'es', rolldownOptions: quiet },
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    // A test holds what is loaded first to 300 KB, compressed; pdf.js is larger and comes when a PDF does.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      ...quiet,
      input: { index: 'index.html', 'service-worker': 'src/worker/service-worker.ts' },
      output: {
        // At the root of its scope, under a name that stays.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built page works from any static host under any sub-path.
  base: './',
  cacheDir: '.cache/vite',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    // A test holds what is loaded first to 300 KB, compressed; pdf.js is larger and comes when a PDF does.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
});

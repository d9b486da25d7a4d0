import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The web apps, built in one go so that what they share is compiled once: `web/dist/<app>/index.html` beside
 * `web/dist/assets/<name>-<hash>.js|css`. Nothing is inlined (no data: addresses, no inline script), because the pages are served
 * under `script-src 'self'; style-src 'self'`.
 */
export default defineConfig({
  root: at('./web'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: at('./web/dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { console: at('./web/console/index.html'), portal: at('./web/portal/index.html') },
    },
  },
});

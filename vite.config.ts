import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const outDir = 'dist/web';

/** Compresses once at build time what the server then only has to hand out. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  async closeBundle() {
    const names = await readdir(outDir, { recursive: true });
    const texts = names.filter((name) => /\.(js|css|html|svg)$/.test(name)).map((name) => join(outDir, name));
    await Promise.all(
      texts.map(async (file) => {
        const content = await readFile(file);
        await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
        await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
      }),
    );
  },
});

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    // School offices still run Windows 7, whose last Chrome is 109.
    target: ['chrome109', 'firefox115', 'safari16'],
    // The content security of the server takes no inline script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '^/q(/|[?]|$)': 'http://127.0.0.1:8080' } },
  preview: { proxy: { '/api': 'http://127.0.0.1:8080', '^/q(/|[?]|$)': 'http://127.0.0.1:8080' } },
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../dist/web/', import.meta.url));

/** Pages whose first opening is measured, by the source file of the page. */
export const measuredPages = {
  'sign-in': 'src/modules/accounts/web/sign-in-page.tsx',
  work: 'src/modules/programmes/web/work-page.tsx',
};

/** Everything the browser needs for one entry of vite's manifest: itself, its imports, their styles. */
function filesOf(manifest, entry, files = new Set()) {
  const chunk = manifest[entry];
  if (!chunk || files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, files);
  return files;
}

/** Gzip bytes of script and style before a page is usable, by page; undefined for a page that is not built. */
export function firstLoad(root = folder) {
  const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8'));
  const size = (file) => gzipSync(readFileSync(join(root, file)), { level: 9 }).length;
  return Object.fromEntries(
    Object.entries(measuredPages).map(([name, page]) => {
      if (!manifest[page]) return [name, undefined];
      const files = filesOf(manifest, page, filesOf(manifest, 'index.html'));
      return [name, [...files].filter((file) => /\.(js|css)$/.test(file)).reduce((sum, file) => sum + size(file), 0)];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, bytes] of Object.entries(firstLoad())) {
    console.log(`${name}: ${bytes === undefined ? 'not built' : `${(bytes / 1000).toFixed(1)} kB gzip`}`);
  }
}

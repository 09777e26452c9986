// Plain JavaScript for the machine's own Node.js: makes a fresh clone ready before anything else can run.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serverEnvironment } from './runtime-options.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);
const hash = (...texts) => texts.reduce((sum, text) => sum.update(text), createHash('sha256')).digest('hex');
const saved = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The Node.js 24 that npm installed; the machine's own when it is new enough and none is packaged for it. */
export function runtime() {
  const packaged = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `Không có Node.js 24 kèm theo cho ${process.platform}-${process.arch}: cài Node.js 24 trên máy rồi chạy lại.`,
  );
}

function install() {
  // Packages that came another way (an image, a shared folder) are nobody's to replace at a start.
  if (process.env.TRUONG_AN_INSTALL === 'no') return;
  const stamp = inRoot('node_modules', '.installed-for');
  const wanted = hash(readFileSync(inRoot('package-lock.json')));
  if (saved(stamp) === wanted) return;
  console.log('Đang cài các gói cần thiết (lần đầu mất khoảng một phút)…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, wanted);
}

function webSources(folder) {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      // What only the server runs is not part of the web app.
      .filter((file) => !/[\\/](server|platform|trial|demo|commands)[\\/]/.test(file.slice(root.length)))
      .sort()
  );
}

/** Builds the web app when its sources changed since the last build. */
export function build() {
  const files = [
    ...webSources(inRoot('src')),
    inRoot('index.html'),
    inRoot('vite.config.ts'),
    inRoot('package-lock.json'),
  ];
  const wanted = hash(...files.flatMap((file) => [file.slice(root.length), readFileSync(file)]));
  const stamp = inRoot('dist', '.built-for');
  if (saved(stamp) === wanted) return;
  console.log('Đang dựng giao diện…');
  execFileSync(runtime(), [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    // Under a test runner React would otherwise be bundled in its development form.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  compileServer();
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Compiles the server's sources into the cache, so that already the first start finds them there. */
function compileServer() {
  const program = JSON.stringify(pathToFileURL(inRoot('src', 'app', 'program.ts')));
  const once = `import(${program}).then(() => require('node:module').flushCompileCache())`;
  execFileSync(runtime(), ['-e', once], { cwd: root, stdio: 'inherit', env: serverEnvironment(root) });
}

/** Installs what is missing and, when asked, builds the web app if its sources changed. */
export function ready({ build: withBuild }) {
  install();
  if (withBuild) build();
}

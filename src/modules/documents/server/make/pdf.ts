import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '#base/refusal.ts';

export interface PdfOptions {
  /** Full path of LibreOffice's `soffice`; looked up when not given. */
  readonly converter?: string;
  readonly timeLimitMs?: number;
}

const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];
const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Path of LibreOffice on this machine, or undefined when it is not installed. */
export async function findConverter(searchPath = process.env.PATH ?? ''): Promise<string | undefined> {
  const folders = [...searchPath.split(delimiter).filter((folder) => folder !== ''), ...usualPlaces];
  for (const name of ['soffice', 'libreoffice']) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (await isExecutable(path)) return path;
    }
  }
  return undefined;
}

/** Ends the converter and what it started: `soffice` is a script whose real work runs in a child. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function run(converter: string, folder: string, timeLimitMs: number): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    join(folder, 'document.docx'),
  ];
  return new Promise((resolve, reject) => {
    // A home of its own: no setting, font list or macro of the account that runs the server has a say.
    const env = { PATH: process.env.PATH ?? '', HOME: folder, LANG: 'C.UTF-8' };
    const child = spawn(converter, args, { cwd: folder, env, stdio: 'ignore', detached: true });
    const fail = (reason: string) => reject(new Refusal('pdf-conversion-failed', { reason }));
    const timer = setTimeout(() => {
      end(child.pid);
      fail('time');
    }, timeLimitMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(error.message);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else fail(`exit ${code}`);
    });
  });
}

async function convert(docx: Uint8Array, { converter, timeLimitMs = 60_000 }: PdfOptions): Promise<Uint8Array> {
  const path = converter ?? (await findConverter());
  if (path === undefined || !(await isExecutable(path))) throw new Refusal('pdf-converter-missing');
  const folder = await mkdtemp(join(tmpdir(), 'truong-an-pdf-'));
  try {
    await writeFile(join(folder, 'document.docx'), docx);
    await run(path, folder, timeLimitMs);
    const pdf = await readFile(join(folder, 'document.pdf')).catch(() => undefined);
    if (!pdf) throw new Refusal('pdf-conversion-failed', { reason: 'nothing written' });
    return new Uint8Array(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Turns a .docx into a PDF with LibreOffice, one at a time in this process, with a profile of its own and a time limit.
 * Refuses with `pdf-converter-missing` when LibreOffice is not installed; nothing is left behind.
 */
export function convertToPdf(docx: Uint8Array, options: PdfOptions = {}): Promise<Uint8Array> {
  const next = last.then(() => convert(docx, options));
  last = next.catch(() => undefined);
  return next;
}

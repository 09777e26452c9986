import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '#base/refusal.ts';
import { gate } from '#platform/gate.ts';

export interface PdfOptions {
  /** Full path of LibreOffice's `soffice`; looked up when not given. */
  readonly converter?: string;
  readonly timeLimitMs?: number;
  /** Aborted when nobody waits for the PDF any more: the converter is ended. */
  readonly gone?: AbortSignal | undefined;
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
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Why the converter is not asked again: it had its time, or nobody waits any more. */
const FINAL: ReadonlySet<string> = new Set(['time', 'gone']);

/** Runs the converter to its end; why it failed, when it did. */
function run(
  converter: string,
  folder: string,
  timeLimitMs: number,
  gone: AbortSignal | undefined,
): Promise<string | undefined> {
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    join(folder, 'document.docx'),
  ];
  return new Promise((resolve) => {
    // A home of its own: no setting, font list or macro of the account that runs the server has a say.
    const env = { PATH: process.env.PATH ?? '', HOME: folder, LANG: 'C.UTF-8' };
    const child = spawn(converter, args, { cwd: folder, env, stdio: 'ignore', detached: true });
    let reason = '';
    const stop = (why: string) => {
      reason = why;
      end(child);
    };
    const timer = setTimeout(() => stop('time'), timeLimitMs);
    const leave = () => stop('gone');
    gone?.addEventListener('abort', leave);
    const settle = (failure: string | undefined) => {
      clearTimeout(timer);
      gone?.removeEventListener('abort', leave);
      resolve(failure && (reason || failure));
    };
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code) => settle(code === 0 ? undefined : `exit ${code}`));
  });
}

/** One run in a folder of its own, of which nothing is left; why it gave no PDF, when it gave none. */
async function tryOnce(path: string, docx: Uint8Array, { timeLimitMs = 60_000, gone }: PdfOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'truong-an-pdf-'));
  try {
    await writeFile(join(folder, 'document.docx'), docx);
    gone?.throwIfAborted();
    const failure = await run(path, folder, timeLimitMs, gone);
    const pdf = failure ? undefined : await readFile(join(folder, 'document.pdf')).catch(() => undefined);
    return pdf ?? { failure: failure ?? 'nothing written' };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function convert(docx: Uint8Array, options: PdfOptions): Promise<Uint8Array> {
  const path = options.converter ?? (await findConverter());
  if (path === undefined || !(await isExecutable(path))) throw new Refusal('pdf-converter-missing');
  let result = await tryOnce(path, docx, options);
  // A new profile makes LibreOffice end at its first breath now and then; the next one is well.
  if ('failure' in result && !FINAL.has(result.failure)) result = await tryOnce(path, docx, options);
  if ('failure' in result) throw new Refusal('pdf-conversion-failed', { reason: result.failure });
  return result;
}

/** LibreOffice takes 150 MB and a core for seconds; who would wait half a minute is better told so. */
const pass = gate({ atOnce: 1, waiting: 8, full: 'pdf-busy' });

/**
 * Turns a .docx into a PDF with LibreOffice, one at a time in this program, with a profile of its own and a time limit;
 * a few may wait. Nothing is left behind.
 * @throws Refusal `pdf-converter-missing` without LibreOffice, `pdf-busy` when too many wait, `pdf-conversion-failed`.
 */
export const convertToPdf = (docx: Uint8Array, options: PdfOptions = {}): Promise<Uint8Array> =>
  pass(() => convert(docx, options), options.gone);

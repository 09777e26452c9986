import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { convertToPdf, findConverter } from './pdf.ts';

const docx = strToU8('stands for a document');

/** Stand-ins for LibreOffice: the real one is tried with the layout of reports. */
describe('conversion to PDF', () => {
  const oldTemporary = process.env.TMPDIR;
  let folder = '';
  let temporary = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'truong-an-fake-'));
    temporary = mkdtempSync(join(tmpdir(), 'truong-an-tmp-'));
    process.env.TMPDIR = temporary;
  });
  afterEach(() => {
    expect(readdirSync(temporary)).toEqual([]);
    if (oldTemporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = oldTemporary;
    rmSync(folder, { recursive: true, force: true });
    rmSync(temporary, { recursive: true, force: true });
  });

  const fake = (script: string): string => {
    const path = join(folder, 'soffice');
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path;
  };

  it('says to install LibreOffice or take the Word file when there is none', async () => {
    await expect(convertToPdf(docx, { converter: join(folder, 'nothing') })).rejects.toMatchObject({
      code: 'pdf-converter-missing',
      sentence: expect.stringMatching(/LibreOffice.*Word.*apt install/u),
    });
  });

  it('is found on the search path', async () => {
    const path = fake('exit 0');
    expect(await findConverter(folder)).toBe(path);
  });

  it('ends a converter that hangs', async () => {
    const converter = fake(`sleep 600 & wait`);
    await expect(convertToPdf(docx, { converter, timeLimitMs: 300 })).rejects.toMatchObject({
      code: 'pdf-conversion-failed',
      facts: { reason: 'time' },
    });
  });

  it('ends the converter when nobody waits for the PDF any more', async () => {
    const started = join(folder, 'started');
    const converter = fake(`touch ${started}\nsleep 600 & wait`);
    const leaving = new AbortController();
    const both = Promise.allSettled([1, 2].map(() => convertToPdf(docx, { converter, gone: leaving.signal })));
    await vi.waitUntil(() => existsSync(started), { timeout: 120_000 });
    leaving.abort();
    expect(await both).toMatchObject([
      { reason: { code: 'pdf-conversion-failed', facts: { reason: 'gone' } } },
      { reason: { name: 'AbortError' } },
    ]);
  });

  it('lets eight wait and tells the next', async () => {
    const converter = fake('echo pdf > document.pdf');
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => convertToPdf(docx, { converter })));
    expect(results.map(({ status }) => status)).toEqual([...Array(9).fill('fulfilled'), 'rejected']);
    expect(results[9]).toMatchObject({ reason: { code: 'pdf-busy', sentence: expect.stringContaining('bản Word') } });
  });

  it('asks once more, with a new profile, when the converter ends at once', async () => {
    const began = join(folder, 'began');
    const converter = fake(`[ -e ${began} ] || { touch ${began}; exit 81; }\necho pdf > document.pdf`);
    expect(Buffer.from(await convertToPdf(docx, { converter })).toString()).toBe('pdf\n');
  });

  it('refuses when the converter fails or writes nothing', async () => {
    await expect(convertToPdf(docx, { converter: fake('exit 3') })).rejects.toMatchObject({
      code: 'pdf-conversion-failed',
    });
    await expect(convertToPdf(docx, { converter: fake('exit 0') })).rejects.toMatchObject({
      code: 'pdf-conversion-failed',
    });
  });

  it('runs one at a time, each with a profile of its own, and a failure does not block the next', async () => {
    const lock = join(folder, 'lock');
    const converter = fake(
      `mkdir ${lock} || exit 9\necho "$1" >> ${join(folder, 'profiles')}\nsleep 0.05\nrmdir ${lock}\necho pdf > document.pdf`,
    );
    const results = await Promise.allSettled([
      convertToPdf(docx, { converter }),
      convertToPdf(docx, { converter: join(folder, 'nothing') }),
      convertToPdf(docx, { converter }),
      convertToPdf(docx, { converter }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgram, type Program } from '#app/program.ts';
import { peopleColumnKeys } from '#modules/accounts/rules/sheet/people-columns.ts';
import { systemClock } from '#platform/clock.ts';
import { withClient } from '#platform/database/open.ts';
import { mailThrough } from '#platform/mail.ts';

/** A real SMTP server on loopback that keeps what it is given; on the port given, or a free one. */
async function smtpServer(letters: string[], port = 0) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push(Buffer.concat(parts).toString('latin1'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The words of a letter, out of whichever encoding the library chose. */
function wordsOf(letter: string): string {
  const body = letter.split('\r\n\r\n').slice(1).join('\r\n\r\n');
  const quoted = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const base64 = Buffer.from(body, 'base64').toString();
  return `${Buffer.from(quoted, 'latin1').toString()} ${base64}`;
}

describe('with a mail server set', () => {
  const letters: string[] = [];

  let folder: string;
  let program: Program;
  let smtp: Awaited<ReturnType<typeof smtpServer>>;
  let cookie = '';
  let unitId = '';

  const send = (url: string, payload: object) =>
    program.app.inject({
      method: 'POST',
      url,
      payload: { commandId: randomUUID(), ...payload },
      headers: { 'x-requested-with': 'truong-an', cookie },
    });
  const invite = (fullName: string, email: string) =>
    send(`/api/units/${unitId}/invitations`, { fullName, role: 'officer', email });
  const attempts = () =>
    withClient(program.store.owner, async (client) => {
      const { rows } = await client.query(
        "select attempts from graphile_worker.jobs where task_identifier = 'send-mail' and locked_at is null",
      );
      return rows.map((row) => Number(row.attempts));
    });
  const mailed = async (email: string) => {
    const row = await program.store.db
      .selectFrom('invitation')
      .select('mailed_at')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    return row.mailed_at !== null;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'truong-an-mail-'));
    smtp = await smtpServer(letters);
    const url = `smtp://127.0.0.1:${smtp.port}`;
    const mail = { send: mailThrough(url, 'Trường An <an@so.example>'), linksFrom: 'https://an.so.example' };
    program = await openProgram({ dataFolder: folder, clock: systemClock, loopback: true, logLevel: 'silent', mail });
    const token = new URL(`http://x${program.setupPath}`).searchParams.get('token');
    const setUp = await send('/api/setup', {
      token,
      office: {
        name: 'Sở GDĐT Nà Lang',
        kind: 'department',
        abbreviation: 'SGDĐT',
        placeName: 'Nà Lang',
        governingName: 'UBND tỉnh Nà Lang',
        governingKind: 'province-authority',
      },
      administrator: { fullName: 'Nông Thị Thảo', login: 'quan.tri', password: 'mot-mat-khau-dai' },
    });
    cookie = String(setUp.headers['set-cookie']).split(';')[0] ?? '';
    unitId = setUp.json().grants[0].unitId;
  });
  afterAll(async () => {
    await program.close();
    await smtp.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('an invitation is mailed after the commit, with a link that works', async () => {
    const invited = await invite('Hứa Minh Đức', 'duc@so.example');
    expect(invited.statusCode).toBe(200);
    await expect.poll(() => letters.length).toBe(1);
    const [letter = ''] = letters;
    expect(letter).toContain('duc@so.example');
    expect(wordsOf(letter)).toContain(`https://an.so.example${invited.json().invitationPath}`);
    expect(wordsOf(letter)).toContain('Kính gửi Hứa Minh Đức');
    await expect.poll(() => mailed('duc@so.example')).toBe(true);
  });

  it('a letter waits while the mail server is down and goes out when it is back', async () => {
    await smtp.close();
    expect((await invite('Ma Thị Nhung', 'nhung@so.example')).statusCode).toBe(200);
    await expect.poll(attempts).toEqual([1]);
    expect(await mailed('nhung@so.example')).toBe(false);
    smtp = await smtpServer(letters, smtp.port);
    await expect.poll(() => mailed('nhung@so.example')).toBe(true);
    expect(letters.at(-1)).toContain('nhung@so.example');
    expect(await attempts()).toEqual([]);
  });

  it('a sheet of people is worked off in the background, and those with an address get letters', async () => {
    const before = letters.length;
    const cells = (fullName: string, email: string) => {
      const values: Record<string, string> = { fullName, email, unit: 'Sở GDĐT Nà Lang', role: 'Chuyên viên' };
      return peopleColumnKeys.map((key) => values[key] ?? '');
    };
    const rows = [
      { row: 2, cells: cells('Bế Văn Kim', 'kim@so.example') },
      { row: 3, cells: cells('Bế Thị Liên', '') },
      { row: 4, cells: cells('Bế Thị Mận', 'man@so.example') },
    ];
    const taken = await send(`/api/units/${unitId}/people/import`, { rows, leaveOut: [] });
    expect(taken.json()).toMatchObject({ total: 3 });
    const state = async () =>
      (
        await program.app.inject({
          method: 'GET',
          url: `/api/units/${unitId}/people/imports/${taken.json().importId}`,
          headers: { cookie },
        })
      ).json();
    await expect.poll(state).toMatchObject({ state: 'done', done: 3, mailed: 2, given: 0 });
    await expect.poll(() => letters.length).toBe(before + 2);
    const told = letters.slice(before).map(wordsOf).join(' ');
    expect(told).toContain('Kính gửi Bế Văn Kim');
    expect(told).toContain('Kính gửi Bế Thị Mận');
    expect(told).not.toContain('Bế Thị Liên');
    const [link = ''] = told.match(/\/invitations\/[\w-]+/) ?? [];
    const offered = await program.app.inject({ method: 'GET', url: `/api${link}` });
    expect(offered.json()).toMatchObject({ role: 'officer', unitName: 'Sở GDĐT Nà Lang' });
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgram, type Program } from '#app/program.ts';
import { systemClock } from '#platform/clock.ts';
import { mailThrough } from '#platform/mail.ts';

/** A real SMTP server on loopback that keeps what it is given. */
async function smtpServer() {
  const letters: string[] = [];
  const server = createServer((socket) => {
    let inLetter = false;
    let text = '';
    socket.setEncoding('utf8').write('220 loopback\r\n');
    socket.on('data', (chunk: string) => {
      if (inLetter) {
        text += chunk;
        if (!text.endsWith('\r\n.\r\n')) return;
        letters.push(text);
        inLetter = false;
        socket.write('250 kept\r\n');
        return;
      }
      for (const line of chunk.split('\r\n').filter(Boolean)) {
        if (/^DATA/i.test(line)) {
          inLetter = true;
          text = '';
          socket.write('354 go on\r\n');
        } else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { letters, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe('with a mail server set', () => {
  let folder: string;
  let program: Program;
  let smtp: Awaited<ReturnType<typeof smtpServer>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'truong-an-mail-'));
    smtp = await smtpServer();
    const mail = { send: mailThrough(smtp.url, 'Trường An <an@so.example>'), linksFrom: 'https://an.so.example' };
    program = await openProgram({ dataFolder: folder, clock: systemClock, loopback: true, logLevel: 'silent', mail });
  });
  afterAll(async () => {
    await program.close();
    smtp.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('an invitation is mailed after the commit, with a link that works', async () => {
    const token = new URL(`http://x${program.setupPath}`).searchParams.get('token');
    const send = (url: string, payload: object, cookie = '') =>
      program.app.inject({
        method: 'POST',
        url,
        payload: { commandId: randomUUID(), ...payload },
        headers: { 'x-requested-with': 'truong-an', cookie },
      });
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
    const cookie = String(setUp.headers['set-cookie']).split(';')[0] ?? '';
    const unitId = setUp.json().grants[0].unitId;
    const invited = await send(
      `/api/units/${unitId}/invitations`,
      { fullName: 'Hứa Minh Đức', role: 'officer', email: 'duc@so.example' },
      cookie,
    );
    expect(invited.statusCode).toBe(200);
    await expect.poll(() => smtp.letters.length, { timeout: 15_000, interval: 20 }).toBe(1);
    const body = Buffer.from(smtp.letters[0]?.split('\r\n\r\n').slice(1).join('\r\n\r\n') ?? '', 'latin1').toString();
    const readable = body.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    expect(readable + Buffer.from(body, 'base64').toString()).toContain(
      `https://an.so.example${invited.json().invitationPath}`,
    );
    expect(smtp.letters[0]).toContain('duc@so.example');
  });
});

import { HOTP, Secret } from 'otpauth';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { softPasskey } from '#test/fixtures/soft-passkey.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { HERE, type Visitor, visitor } from '#test/http/visitor.ts';
import { PASSWORD, personas } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { factorsContract } from '../../factors-contract.ts';
import { stepAt } from '../../rules/factors/codes.ts';

const MINUTE = 60_000;

let server: TestServer;
beforeAll(async () => {
  server = await testServer(noon('2026-03-02'));
});

const signIn = (by: Visitor, login: string, password = PASSWORD) =>
  by.call(accountsContract, 'signIn', { body: { login, password } });

const codeOf = (secret: string, drift = 0) =>
  HOTP.generate({
    secret: Secret.fromBase32(secret.replaceAll(' ', '')),
    counter: stepAt(server.clock.now()) + drift,
    digits: 6,
  });

/** Signs in and sets up codes of a telephone. */
async function withTotp(login: string) {
  const by = visitor(server);
  await signIn(by, login);
  const { body } = await by.call(factorsContract, 'beginTotp', { body: { password: PASSWORD } });
  const done = await by.call(factorsContract, 'confirmTotp', { body: { code: codeOf(body.secret, -1) } });
  expect(done.status).toBe(200);
  return { by, secret: body.secret, recoveryCodes: done.body.recoveryCodes };
}

async function withPasskey(login: string, name = 'Điện thoại') {
  const by = visitor(server);
  await signIn(by, login);
  const passkey = softPasskey();
  const asked = await by.call(factorsContract, 'beginPasskey', { body: { password: PASSWORD } });
  const challenge = String(asked.body.options.challenge);
  const added = await by.call(factorsContract, 'addPasskey', {
    body: { name, response: passkey.register(challenge, HERE) },
  });
  expect(added.status).toBe(200);
  return { by, passkey, recoveryCodes: added.body.recoveryCodes };
}

async function challengeFor(by: Visitor): Promise<string> {
  const { body } = await by.call(factorsContract, 'askForPasskey', { body: {} });
  return String(body.options.challenge);
}

describe('codes of a telephone', () => {
  it('come after the password, once each, one step early or late; before them nothing is open', async () => {
    const { secret } = await withTotp('xatay.chuyenvien');
    const by = visitor(server);
    const first = await signIn(by, 'xatay.chuyenvien');
    expect(first.body).toMatchObject({ session: null, step: { kind: 'factor', ways: ['totp', 'recovery'] } });
    expect((await by.call(accountsContract, 'currentSession')).body).toEqual(first.body);
    expect((await by.call(factorsContract, 'readSecurity', { query: {} })).code).toBe('not-signed-in');

    const prove = (code: string, who = by) => who.call(factorsContract, 'proveTotp', { body: { code } });
    expect((await prove('000000')).code).toBe('code-wrong');
    expect((await prove(codeOf(secret, -1))).code).toBe('code-wrong');
    const right = codeOf(secret);
    const entered = await prove(`${right.slice(0, 3)} ${right.slice(3)}`);
    expect(entered.body.session?.login).toBe('xatay.chuyenvien');
    expect((await prove(right)).code).toBe('step-ended');

    const other = visitor(server);
    await signIn(other, 'xatay.chuyenvien');
    expect((await prove(right, other)).code).toBe('code-wrong');
    expect((await prove(codeOf(secret, 2), other)).code).toBe('code-wrong');
    expect((await prove(codeOf(secret, 1), other)).status).toBe(200);
  });

  it('are not asked for ever: a step that waited too long starts again, a made-up one never began', async () => {
    const { secret } = await withTotp('th.canbo');
    const by = visitor(server);
    await signIn(by, 'th.canbo');
    server.clock.advance(11 * MINUTE);
    const late = await by.call(factorsContract, 'proveTotp', { body: { code: codeOf(secret) } });
    expect([late.status, late.code]).toEqual([401, 'step-ended']);
    by.cookies.set('truong_an_step', 'bịa'.normalize('NFD').replace(/\W/g, 'x'));
    expect((await by.call(factorsContract, 'proveTotp', { body: { code: codeOf(secret) } })).code).toBe('step-ended');
  });

  it('cannot be guessed: wrong ones slow the next, over new passwords too', async () => {
    await withTotp('th.hieutruong');
    const codes: (string | null)[] = [];
    for (let round = 0; round < 3; round++) {
      const by = visitor(server);
      await signIn(by, 'th.hieutruong');
      for (let n = 0; n < 3; n++)
        codes.push((await by.call(factorsContract, 'proveTotp', { body: { code: `00000${n}` } })).code);
    }
    expect(codes).toEqual([...Array(5).fill('code-wrong'), ...Array(4).fill('sign-in-slowed')]);
  });

  it('need the password to be added and removed, and their secret is kept sealed', async () => {
    const { by, secret } = await withTotp('so.chuyenvien');
    const kept = await server.database.db
      .selectFrom('totp_factor')
      .select('secret')
      .where('person_id', '=', personas.departmentOfficer.personId)
      .executeTakeFirstOrThrow();
    const plain = Buffer.from(Secret.fromBase32(secret.replaceAll(' ', '')).buffer);
    expect(kept.secret.includes(plain)).toBe(false);
    expect((await by.call(factorsContract, 'beginTotp', { body: { password: PASSWORD } })).code).toBe('totp-exists');
    const remove = (password: string) => by.call(factorsContract, 'removeTotp', { body: { password } });
    expect((await remove('không phải')).code).toBe('password-wrong');
    expect((await remove(PASSWORD)).status).toBe(200);
    expect((await by.call(factorsContract, 'beginTotp', { body: {} })).code).toBe('password-wrong');
    expect((await by.call(factorsContract, 'readSecurity', { query: {} })).body).toMatchObject({
      totpSince: null,
      recoveryCodes: 0,
    });
  });
});

describe('recovery codes', () => {
  it('work once each, whoever lost the telephone; new ones end the old', async () => {
    const { by, recoveryCodes } = await withTotp('thcs.canbo');
    expect(new Set(recoveryCodes).size).toBe(10);
    const enterWith = async (code: string) => {
      const other = visitor(server);
      await signIn(other, 'thcs.canbo');
      return other.call(factorsContract, 'proveRecovery', { body: { code } });
    };
    const [first = '', second = ''] = recoveryCodes;
    expect((await enterWith(first.toUpperCase().replace('-', ' '))).body.session?.login).toBe('thcs.canbo');
    expect((await enterWith(first)).code).toBe('code-wrong');
    const renewed = await by.call(factorsContract, 'renewRecoveryCodes', { body: { password: PASSWORD } });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await enterWith(second)).code).toBe('code-wrong');
    expect((await enterWith(renewed.body.recoveryCodes[0] ?? '')).status).toBe(200);
    const kept = await server.database.pool.query('select encode(code_hash, $1) as hash from recovery_code', ['hex']);
    expect(JSON.stringify(kept.rows)).not.toContain(first);
  });

  it('are made only beside another factor', async () => {
    const by = visitor(server);
    await signIn(by, 'xadong.lanhdao');
    const refused = await by.call(factorsContract, 'renewRecoveryCodes', { body: { password: PASSWORD } });
    expect(refused.code).toBe('factor-first');
  });
});

describe('a passkey', () => {
  it('signs in alone, or after the password', async () => {
    const { passkey } = await withPasskey('thpt.hieutruong');
    const alone = visitor(server);
    const entered = await alone.call(factorsContract, 'provePasskey', {
      body: { response: passkey.sign(await challengeFor(alone), HERE, 1) },
    });
    expect(entered.body.session?.login).toBe('thpt.hieutruong');

    const second = visitor(server);
    expect((await signIn(second, 'thpt.hieutruong')).body.step?.ways).toEqual(['passkey', 'recovery']);
    const response = passkey.sign(await challengeFor(second), HERE, 2, false);
    expect((await second.call(factorsContract, 'provePasskey', { body: { response } })).status).toBe(200);
  });

  it('alone is taken only where finger, face or PIN was asked for', async () => {
    const { passkey } = await withPasskey('thcs.hieutruong');
    const by = visitor(server);
    const response = passkey.sign(await challengeFor(by), HERE, 1, false);
    expect((await by.call(factorsContract, 'provePasskey', { body: { response } })).code).toBe('passkey-refused');
  });

  it('of another site is refused, made or used', async () => {
    const { by, passkey } = await withPasskey('so.lanhdao');
    const elsewhere = { id: 'gia-mao.example', origin: 'https://gia-mao.example' };
    for (const site of [elsewhere, { ...HERE, origin: elsewhere.origin }, { ...HERE, id: elsewhere.id }]) {
      const asked = await by.call(factorsContract, 'beginPasskey', { body: { password: PASSWORD } });
      const made = softPasskey().register(String(asked.body.options.challenge), site);
      const added = await by.call(factorsContract, 'addPasskey', { body: { name: 'Giả', response: made } });
      expect(added.code).toBe('passkey-refused');
      const visit = visitor(server);
      const response = passkey.sign(await challengeFor(visit), site, 5);
      expect((await visit.call(factorsContract, 'provePasskey', { body: { response } })).code).toBe('passkey-refused');
      expect((await visit.call(accountsContract, 'currentSession')).body.session).toBeNull();
    }
  });

  it('answers a challenge once, in time, and only one of ours', async () => {
    const { passkey } = await withPasskey('ngoaitinh');
    const by = visitor(server);
    const prove = (response: ReturnType<typeof passkey.sign>) =>
      visitor(server).call(factorsContract, 'provePasskey', { body: { response } });
    const challenge = await challengeFor(by);
    expect((await prove(passkey.sign(challenge, HERE, 1))).status).toBe(200);
    expect((await prove(passkey.sign(challenge, HERE, 2))).code).toBe('passkey-refused');
    expect((await prove(passkey.sign('tu-bia-ra', HERE, 3))).code).toBe('passkey-refused');
    const late = await challengeFor(by);
    server.clock.advance(6 * MINUTE);
    expect((await prove(passkey.sign(late, HERE, 4))).code).toBe('passkey-refused');
    const wrong = await challengeFor(by);
    expect((await prove(softPasskey().sign(wrong, HERE, 1))).code).toBe('passkey-refused');
    expect((await prove(passkey.sign(wrong, HERE, 5))).code).toBe('passkey-refused');
  });

  it('whose counter went back was copied, and is not taken', async () => {
    const { passkey } = await withPasskey('xadong.chuyenvien');
    const prove = async (counter: number) => {
      const by = visitor(server);
      const response = passkey.sign(await challengeFor(by), HERE, counter);
      return (await by.call(factorsContract, 'provePasskey', { body: { response } })).code;
    };
    expect([await prove(7), await prove(7), await prove(3), await prove(8)]).toEqual([
      null,
      'passkey-copied',
      'passkey-copied',
      null,
    ]);
  });

  it('of one person is no second factor of another, and the challenge of a set-up is none for signing in', async () => {
    const mine = await withPasskey('xadong.quantri');
    const by = visitor(server);
    await withTotp('so.quantri');
    await signIn(by, 'so.quantri');
    const response = mine.passkey.sign(await challengeFor(by), HERE, 9);
    expect((await by.call(factorsContract, 'provePasskey', { body: { response } })).code).toBe('passkey-refused');
    const asked = await mine.by.call(factorsContract, 'beginPasskey', { body: { password: PASSWORD } });
    const misused = mine.passkey.sign(String(asked.body.options.challenge), HERE, 10);
    const tried = await visitor(server).call(factorsContract, 'provePasskey', { body: { response: misused } });
    expect(tried.code).toBe('passkey-refused');
  });
});

import { HOTP, Secret } from 'otpauth';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { identityProvider, passThrough, signOutThere, type TestProvider } from '#test/fixtures/identity-provider.ts';
import { testSignIn } from '#test/fixtures/sign-in.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { HERE, type Visitor, visitor } from '#test/http/visitor.ts';
import { PASSWORD, personas } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { factorsContract } from '../../factors-contract.ts';
import { providerContract } from '../../provider-contract.ts';
import { stepAt } from '../../rules/factors/codes.ts';
import { openIdProvider } from './open-id.ts';

const { personId } = personas.communeOfficer;

describe('signing in with the office’s own system', () => {
  let server: TestServer;
  let office: TestProvider;
  beforeAll(async () => {
    office = await identityProvider(`${HERE.origin}/sign-in/return`);
    const provider = openIdProvider({ ...office, name: 'Sở Bình Minh', secondFactor: ['amr:mfa'] }, HERE.origin);
    server = await testServer(noon('2026-03-02'), undefined, { ...testSignIn, provider });
  });

  async function signedIn(login: string): Promise<Visitor> {
    const by = visitor(server);
    const { status } = await by.call(accountsContract, 'signIn', { body: { login, password: PASSWORD } });
    expect(status).toBe(200);
    return by;
  }
  const leave = async (by: Visitor) => (await by.call(providerContract, 'beginSignIn')).body.address;
  const comeBack = (by: Visitor, answer: string) => by.call(providerContract, 'comeBack', { body: { answer } });
  async function signInBy(account: string, by = visitor(server)) {
    return { by, ...(await comeBack(by, await passThrough(await leave(by), account))) };
  }
  async function link(by: Visitor, account: string) {
    const { body } = await by.call(providerContract, 'beginLink', { body: { password: PASSWORD } });
    return comeBack(by, await passThrough(body.address, account));
  }
  const links = async () => (await server.database.pool.query('select * from provider_identity')).rows;
  const journeys = async () => (await server.database.pool.query('select * from provider_journey')).rows;
  const ways = async (who: string) => {
    const { rows } = await server.database.pool.query(
      `select c.after from history h join history_content c on c.history_id = h.id
       where h.action = 'sign-in' and h.subject_id = $1 order by h.sequence`,
      [who],
    );
    return rows.map(({ after }) => [after.by, after.second]);
  };

  it('links from the signed-in account, then signs in, and undoes the link', async () => {
    expect((await visitor(server).call(providerContract, 'readProvider')).body.name).toBe('Sở Bình Minh');
    const by = await signedIn('xadong.chuyenvien');
    const wrong = await by.call(providerContract, 'beginLink', { body: { password: 'không phải' } });
    expect(wrong.code).toBe('password-wrong');
    expect(await journeys()).toEqual([]);
    expect((await link(by, 'canbo-17')).body).toMatchObject({ linked: true, state: { session: { personId } } });
    expect((await by.call(providerContract, 'readLink')).body.linkedAt).toBe('2026-03-02T05:00:00.000Z');
    expect(await links()).toMatchObject([{ issuer: office.issuer, subject: 'canbo-17', person_id: personId }]);
    const again = await by.call(providerContract, 'beginLink', { body: { password: PASSWORD } });
    expect(again.code).toBe('identity-exists');

    const { by: phone, body } = await signInBy('canbo-17');
    expect(body).toMatchObject({ linked: false, state: { session: { personId }, step: null } });
    expect(phone.cookies.has('truong_an_journey')).toBe(false);
    expect((await phone.call(accountsContract, 'currentSession')).body.session?.personId).toBe(personId);
    expect((await ways(personId)).at(-1)).toEqual(['provider', undefined]);

    expect((await by.call(providerContract, 'unlink', { body: { password: 'không phải' } })).code).toBe(
      'password-wrong',
    );
    expect((await by.call(providerContract, 'unlink', { body: { password: PASSWORD } })).status).toBe(200);
    expect((await signInBy('canbo-17')).code).toBe('identity-unknown');
    expect(await links()).toEqual([]);
  });

  it('never takes somebody for another because names are alike', async () => {
    const { code, title, by } = await signInBy('xadong.chuyenvien');
    expect([code, by.cookies.has('truong_an_session')]).toEqual(['identity-unknown', false]);
    expect(title).toContain('Sở Bình Minh');
  });

  it('links an identity with one account only', async () => {
    expect((await link(await signedIn('th.canbo'), 'canbo-20')).status).toBe(200);
    expect((await link(await signedIn('thcs.canbo'), 'canbo-20')).code).toBe('identity-taken');
    expect(await links()).toHaveLength(1);
  });

  it('refuses a journey that comes twice, too late or in another browser', async () => {
    const by = visitor(server);
    const answer = await passThrough(await leave(by), 'canbo-20');
    const other = visitor(server);
    expect((await comeBack(other, answer)).code).toBe('journey-ended');
    await leave(other);
    expect((await comeBack(other, answer)).code).toBe('journey-ended');
    expect((await comeBack(by, answer)).status).toBe(200);
    by.cookies.delete('truong_an_session');
    expect((await comeBack(by, answer)).code).toBe('journey-ended');

    const late = visitor(server);
    const lateAnswer = await passThrough(await leave(late), 'canbo-20');
    server.clock.advance(11 * 60_000);
    expect((await comeBack(late, lateAnswer)).code).toBe('journey-ended');
    expect(late.cookies.has('truong_an_session')).toBe(false);
    for (const nonsense of ['', 'state=', 'state=gì đó&code=x', '%%%'])
      expect((await comeBack(late, nonsense)).code).toBe('journey-ended');
  });

  it('refuses an answer with another nonce, issuer or code, and nothing of it remains', async () => {
    const attempts: [string, (answer: string) => Promise<string>][] = [
      [
        'another nonce',
        async (answer) => {
          await server.database.pool.query(`update provider_journey set nonce = 'khác'`);
          return answer;
        },
      ],
      ['another issuer', async (answer) => answer.replace(/iss=[^&]*/, 'iss=https%3A%2F%2Fnoi-khac.example')],
      ['no issuer', async (answer) => answer.replace(/&?iss=[^&]*/, '')],
      [
        'a code of another journey',
        async (answer) => {
          const stolen = await passThrough(await leave(visitor(server)), 'canbo-20');
          return answer.replace(/code=[^&]*/, /code=[^&]*/.exec(stolen)?.[0] ?? '');
        },
      ],
      ['no code', async (answer) => answer.replace(/&?code=[^&]*/, '')],
    ];
    for (const [what, tamper] of attempts) {
      const by = visitor(server);
      const answer = await tamper(await passThrough(await leave(by), 'canbo-20'));
      expect([what, (await comeBack(by, answer)).code]).toEqual([what, 'provider-refused']);
      expect(by.cookies.has('truong_an_session')).toBe(false);
      expect([what, (await comeBack(by, answer)).code]).toEqual([what, 'journey-ended']);
    }
  });

  it('links nobody but the person who began and is still signed in', async () => {
    const by = await signedIn('thcs.canbo');
    const { body } = await by.call(providerContract, 'beginLink', { body: { password: PASSWORD } });
    const answer = await passThrough(body.address, 'canbo-30');
    await by.call(accountsContract, 'signOut');
    await by.call(accountsContract, 'signIn', { body: { login: 'xatay.chuyenvien', password: PASSWORD } });
    expect((await comeBack(by, answer)).code).toBe('journey-ended');
    expect(await links()).toHaveLength(1);
  });

  it('says what to do when the provider is away, says no, or breaks on the way back', async () => {
    const stopped = visitor(server);
    const declined = await comeBack(stopped, await passThrough(await leave(stopped), 'canbo-20', 'stop'));
    expect([declined.code, declined.title.includes('Sở Bình Minh')]).toEqual(['provider-declined', true]);

    const by = visitor(server);
    const answer = await passThrough(await leave(by), 'canbo-20');
    office.setDown(true);
    expect((await comeBack(by, answer)).code).toBe('provider-down');
    office.setDown(false);
    expect(by.cookies.has('truong_an_session')).toBe(false);

    const gone = openIdProvider({ ...office, issuer: 'http://127.0.0.1:9', name: 'Sở', secondFactor: [] }, HERE.origin);
    const lonely = await testServer(noon('2026-03-02'), undefined, { ...testSignIn, provider: gone });
    const down = await visitor(lonely).call(providerContract, 'beginSignIn');
    expect([down.status, down.code]).toEqual([503, 'provider-down']);
    const body = { login: 'th.canbo', password: PASSWORD };
    expect((await visitor(lonely).call(accountsContract, 'signIn', { body })).status).toBe(200);
  });

  it('refuses a wrong client secret with the provider’s own code for the technician', async () => {
    const wrong = openIdProvider({ ...office, clientSecret: 'sai', name: 'Sở', secondFactor: [] }, HERE.origin);
    const other = await testServer(noon('2026-03-02'), undefined, { ...testSignIn, provider: wrong });
    const by = visitor(other);
    const { body } = await by.call(providerContract, 'beginSignIn');
    const answer = await passThrough(body.address, 'canbo-20');
    const { code, title } = await by.call(providerContract, 'comeBack', { body: { answer } });
    expect([code, title.includes('invalid_client')]).toEqual(['provider-refused', true]);
  });

  it('asks for the second factor unless the provider proved one in words the operator trusts', async () => {
    const admin = { login: 'xadong.quantri', password: PASSWORD };
    const by = visitor(server);
    await by.call(accountsContract, 'signIn', { body: admin });
    // The role requires a second factor: whoever has none may link nothing before it is set up.
    expect((await by.call(providerContract, 'beginLink', { body: { password: PASSWORD } })).code).toBe(
      'second-factor-missing',
    );
    const { body: totp } = await by.call(factorsContract, 'beginTotp', { body: {} });
    const secret = Secret.fromBase32(totp.secret.replaceAll(' ', ''));
    const codeNow = () => HOTP.generate({ secret, counter: stepAt(server.clock.now()), digits: 6 });
    await by.call(factorsContract, 'confirmTotp', { body: { code: codeNow() } });
    expect((await link(by, 'quantri-1')).status).toBe(200);

    server.clock.advance(60_000);
    const weak = await signInBy('quantri-1');
    expect(weak.body.state).toMatchObject({ session: null, step: { kind: 'factor' } });
    expect((await weak.by.call(accountsContract, 'listPeople', { params: { unitId: personId } })).code).toBe(
      'not-signed-in',
    );
    expect((await weak.by.call(factorsContract, 'proveTotp', { body: { code: codeNow() } })).body.session?.login).toBe(
      admin.login,
    );
    office.setMethods(['pwd', 'mfa']);
    expect((await signInBy('quantri-1')).body.state.session?.login).toBe(admin.login);
    office.setMethods(['pwd']);
    expect((await ways(personas.communeAdministrator.personId)).slice(-2)).toEqual([
      ['provider', 'totp'],
      ['provider', 'provider'],
    ]);
  });

  it('leads to the set-up of a required factor that is overdue, and history says how they came', async () => {
    const { personId: headId } = personas.departmentAdministrator;
    await server.database.pool.query(
      'insert into provider_identity (issuer, subject, person_id, linked_at) values ($1, $2, $3, $4)',
      [office.issuer, 'so-1', headId, server.clock.now()],
    );
    const { by, body } = await signInBy('so-1');
    expect(body.state).toMatchObject({ session: null, step: { kind: 'enrol' } });
    const { body: totp } = await by.call(factorsContract, 'beginTotp', { body: {} });
    const secret = Secret.fromBase32(totp.secret.replaceAll(' ', ''));
    const code = HOTP.generate({ secret, counter: stepAt(server.clock.now()), digits: 6 });
    await by.call(factorsContract, 'confirmTotp', { body: { code } });
    expect(await ways(headId)).toEqual([['provider', 'totp']]);
  });

  it('lets nobody in whose account has ended', async () => {
    await server.database.pool.query('update person set disabled_at = $1 where login = $2', [
      server.clock.now(),
      'th.canbo',
    ]);
    const { code, by } = await signInBy('canbo-20');
    expect([code, by.cookies.has('truong_an_session')]).toEqual(['identity-unknown', false]);
  });

  it('is left there too when the person wishes, and only where the session began there', async () => {
    const by = await signedIn('so.lanhdao');
    expect((await by.call(providerContract, 'readProviderEnd')).body.address).toBeNull();
    await link(by, 'lanhdao-3');
    const there = new Map<string, string>();
    const phone = visitor(server);
    await comeBack(phone, await passThrough(await leave(phone), 'lanhdao-3', 'in', there));
    const { name, address } = (await phone.call(providerContract, 'readProviderEnd')).body;
    expect([name, address]).toEqual(['Sở Bình Minh', expect.stringContaining(office.issuer)]);
    await phone.call(accountsContract, 'signOut', { body: {} });
    // Signed out here alone, the same browser is still known there and asked for nothing.
    const again = await comeBack(phone, await passThrough(await leave(phone), 'ai-do-khac', 'in', there));
    expect(again.body.state.session?.login).toBe('so.lanhdao');
    await signOutThere(address ?? '', there);
    const asked = await comeBack(phone, await passThrough(await leave(phone), 'ai-do-khac', 'in', there));
    expect(asked.code).toBe('identity-unknown');
  });

  it('says nothing of signing out there where the provider has no place for it, or is away', async () => {
    const plain = await identityProvider(`${HERE.origin}/sign-in/return`, false);
    const config = { ...plain, name: 'Sở Bình Minh', secondFactor: [] };
    const provider = openIdProvider(config, HERE.origin);
    expect(await provider.placeOfEnd()).toBeUndefined();
    plain.setDown(true);
    await expect(openIdProvider(config, HERE.origin).placeOfEnd()).rejects.toMatchObject({ code: 'provider-down' });
    plain.setDown(false);
  });

  it('is absent where the operator set none', async () => {
    const plain = await testServer(noon('2026-03-02'));
    const by = visitor(plain);
    expect((await by.call(providerContract, 'readProvider')).body.name).toBeNull();
    expect((await by.call(providerContract, 'beginSignIn')).code).toBe('provider-absent');
    expect((await by.call(providerContract, 'comeBack', { body: { answer: 'state=a&code=b' } })).code).toBe(
      'provider-absent',
    );
  });
});

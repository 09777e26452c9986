import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { visitor } from '#test/http/visitor.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import type { Role } from '../../rules/roles.ts';
import { slipsContract } from '../../slips-contract.ts';

const params = { unitId: units.secondary };
const password = 'mot-cau-rat-kho-doan';

describe('slips of paper', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const invite = async (as: PersonaName, fullName: string, role: Role, unitId: string = units.secondary) =>
    (await server.call(as, accountsContract, 'invite', { params: { unitId }, body: { fullName, role } })).body;
  const list = (as: PersonaName, unitId: string = units.secondary) =>
    server.call(as, slipsContract, 'listForSlips', { params: { unitId } });
  const make = (as: PersonaName, invitationIds: string[], unitId: string = units.secondary) =>
    server.call(as, slipsContract, 'makeSlips', { params: { unitId }, body: { invitationIds } });
  const slipOf = async (as: PersonaName, id: string) => {
    const [slip] = (await make(as, [id])).body.slips;
    if (!slip) throw new Error('There is no slip');
    return slip;
  };
  const use = (login: string, code: string) =>
    visitor(server).call(slipsContract, 'useSlip', { body: { login, code } });
  const tokenIn = (path: string) => path.split('/').at(-1) ?? '';

  it('lead by a name and a short code, typed as people type, to the invitation and in', async () => {
    const { id } = await invite('schoolHead', 'Sùng A Chư', 'guard');
    expect((await list('schoolHead')).body.invitations).toMatchObject([
      { fullName: 'Sùng A Chư', printed: false, mailed: false, role: 'guard' },
    ]);
    const slip = await slipOf('schoolHead', id);
    expect(slip.login).toBe('sungachu');
    expect(slip.code).toMatch(/^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$/);
    expect(slip.expiresAt).toBe('2026-04-01T05:00:00.000Z');
    expect((await list('schoolHead')).body.invitations[0]?.printed).toBe(true);

    const phone = visitor(server);
    const typed = slip.code.toUpperCase().replaceAll('-', ' ');
    const used = await phone.call(slipsContract, 'useSlip', { body: { login: ' SungAChu ', code: typed } });
    expect(used.status).toBe(200);
    const token = tokenIn(used.body.invitationPath);
    const offered = await phone.call(accountsContract, 'readInvitation', { params: { token } });
    expect(offered.body).toMatchObject({ fullName: 'Sùng A Chư', login: 'sungachu', unitKind: 'school' });
    const accepted = await phone.call(accountsContract, 'acceptInvitation', {
      params: { token },
      body: { fullName: 'Sùng A Chư', login: 'sungachu', password },
    });
    expect(accepted.body.grants.map(({ role }) => role)).toEqual(['guard']);
    expect((await use(slip.login, slip.code)).code).toBe('slip-wrong');
  });

  it('keep no code that can be read, and a new slip makes the old one useless', async () => {
    const { id } = await invite('schoolHead', 'Vàng Thị Dợ', 'class-teacher');
    const first = await slipOf('schoolHead', id);
    const second = await slipOf('schoolHead', id);
    expect(second.login).toBe(first.login);
    expect((await use(first.login, first.code)).code).toBe('slip-wrong');
    expect((await use(second.login, second.code)).status).toBe(200);
    const tables = ['invitation', 'history_content', 'command'] as const;
    for (const table of tables) {
      const kept = JSON.stringify(await server.database.db.selectFrom(table).selectAll().execute());
      expect(kept).not.toContain(second.code);
      expect(kept).not.toContain(second.code.replaceAll('-', ''));
    }
  });

  it('end with their time, and with the invitation', async () => {
    const late = await slipOf('schoolHead', (await invite('schoolHead', 'Giàng A Páo', 'guard')).id);
    const { id: invitationId } = await invite('schoolHead', 'Giàng A Sử', 'guard');
    const gone = await slipOf('schoolHead', invitationId);
    await server.call('schoolHead', accountsContract, 'endInvitation', {
      params: { ...params, invitationId },
      body: {},
    });
    expect((await use(gone.login, gone.code)).code).toBe('slip-wrong');
    server.clock.set(noon('2026-04-02'));
    expect((await use(late.login, late.code)).code).toBe('slip-wrong');
    server.clock.set(noon('2026-03-02'));
    expect((await use(late.login, late.code)).status).toBe(200);
  });

  it('cannot be guessed: wrong tries slow the next ones, of a name that exists as of one that does not', async () => {
    const slip = await slipOf('schoolHead', (await invite('schoolHead', 'Lầu A Tủa', 'guard')).id);
    for (const login of [slip.login, 'khong.co.ai']) {
      const codes: (string | null)[] = [];
      for (let n = 0; n < 6; n++) codes.push((await use(login, 'aaaa-bbbb-cccc')).code);
      expect(codes).toEqual([...Array(5).fill('slip-wrong'), 'sign-in-slowed']);
    }
    expect((await use(slip.login, slip.code)).code).toBe('sign-in-slowed');
    server.clock.advance(3_600_001);
    expect((await use(slip.login, slip.code)).status).toBe(200);
  });

  it('are printed by whoever may give the role there, for the units below too', async () => {
    const { id } = await invite('schoolHead', 'Mùa A Say', 'school-officer');
    expect((await make('schoolOfficer', [id])).status).toBe(403);
    expect((await make('stranger', [id])).status).toBe(404);
    expect((await make('primaryHead', [id], units.primary)).problem.code).toBe('not-found');
    expect((await list('primaryHead', units.primary)).body.invitations).toEqual([]);
    const below = await make('communeAdministrator', [id], units.communeEast);
    expect(below.body).toMatchObject({ officeName: 'UBND xã Bản Đông', slips: [{ unitName: 'Trường THCS Bản Đông' }] });
  });
});

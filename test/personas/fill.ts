import { insertGrant, insertPerson } from '#modules/accounts/server/account-store.ts';
import { insertInstallation } from '#modules/accounts/server/installation-store.ts';
import { hashPassword } from '#modules/accounts/server/passwords.ts';
import type { UnitKind } from '#modules/organisation/rules/kinds.ts';
import { insertFact, insertRelation, type NewUnitFact } from '#modules/organisation/server/public.ts';
import { type ConnectionSettings, openDatabase, openPool } from '#platform/database/connect.ts';
import { newId } from '#platform/random.ts';
import { PASSWORD, personas, type UnitName, units } from './personas.ts';

const SINCE = '2000-01-01';
const DISTRICT_ENDS = '2025-06-30';
const COMMUNES_BEGIN = '2025-07-01';

const fact = (name: string, kind: UnitKind, more: Partial<NewUnitFact> = {}): NewUnitFact => ({
  name,
  kind,
  levels: [],
  ownership: 'public',
  tags: [],
  code: null,
  abbreviation: null,
  placeName: 'Nà Lang',
  draftingUnit: null,
  headName: null,
  headTitle: null,
  validFrom: SINCE,
  ...more,
});

const facts: Record<UnitName, NewUnitFact> = {
  province: fact('UBND tỉnh Nà Lang', 'province-authority', { abbreviation: 'UBND' }),
  department: fact('Sở Giáo dục và Đào tạo Nà Lang', 'department', { abbreviation: 'SGDĐT', draftingUnit: 'GDTX' }),
  district: fact('UBND huyện Phiêng Cát', 'district-authority', { abbreviation: 'UBND', validTo: DISTRICT_ENDS }),
  division: fact('Phòng Giáo dục và Đào tạo Phiêng Cát', 'division', { abbreviation: 'PGDĐT', validTo: DISTRICT_ENDS }),
  communeEast: fact('UBND xã Bản Đông', 'commune-authority', {
    abbreviation: 'UBND',
    draftingUnit: 'VHXH',
    placeName: 'Bản Đông',
    validFrom: COMMUNES_BEGIN,
  }),
  communeWest: fact('UBND xã Bản Tây', 'commune-authority', {
    abbreviation: 'UBND',
    draftingUnit: 'VHXH',
    placeName: 'Bản Tây',
    validFrom: COMMUNES_BEGIN,
  }),
  nursery: fact('Trường Mầm non Hoa Ban', 'school', { levels: ['nha-tre', 'mam-non'], abbreviation: 'MNHB' }),
  primary: fact('Trường Tiểu học Bản Đông', 'school', { levels: ['tieu-hoc'], abbreviation: 'THBĐ' }),
  secondary: fact('Trường THCS Bản Đông', 'school', { levels: ['thcs'], abbreviation: 'THCSBĐ', tags: ['biên giới'] }),
  westPrimary: fact('Trường Tiểu học Bản Tây', 'school', {
    levels: ['tieu-hoc'],
    abbreviation: 'THBT',
    ownership: 'non-public',
  }),
  highSchool: fact('Trường THPT Nà Lang', 'school', { levels: ['thpt'], abbreviation: 'THPTNL' }),
  otherDepartment: fact('Sở Giáo dục và Đào tạo Mường Xa', 'department', {
    abbreviation: 'SGDĐT',
    placeName: 'Mường Xa',
  }),
};

type Link = [UnitName, 'reports_to' | 'governed_by', UnitName, string?, string?];

const eastern: UnitName[] = ['nursery', 'primary', 'secondary'];
/** Every relation of the small province, with its days. */
export const links: readonly Link[] = [
  ['department', 'governed_by', 'province'],
  ['district', 'governed_by', 'province', SINCE, DISTRICT_ENDS],
  ['division', 'reports_to', 'department', SINCE, DISTRICT_ENDS],
  ['division', 'governed_by', 'district', SINCE, DISTRICT_ENDS],
  ['communeEast', 'reports_to', 'department', COMMUNES_BEGIN],
  ['communeEast', 'governed_by', 'province', COMMUNES_BEGIN],
  ['communeWest', 'reports_to', 'department', COMMUNES_BEGIN],
  ['communeWest', 'governed_by', 'province', COMMUNES_BEGIN],
  ['highSchool', 'reports_to', 'department'],
  ['highSchool', 'governed_by', 'department'],
  ...[...eastern, 'westPrimary' as const].flatMap((school): Link[] => {
    const commune = school === 'westPrimary' ? 'communeWest' : 'communeEast';
    return [
      [school, 'reports_to', 'division', SINCE, DISTRICT_ENDS],
      [school, 'governed_by', 'district', SINCE, DISTRICT_ENDS],
      [school, 'reports_to', commune, COMMUNES_BEGIN],
      [school, 'governed_by', commune, COMMUNES_BEGIN],
    ];
  }),
];

/** Puts the test province and everyone in it into an empty, migrated database. */
export async function fillPersonas(settings: ConnectionSettings, now: Date): Promise<void> {
  const pool = openPool(settings, 1);
  const db = openDatabase(pool);
  const by = { now, newId: () => newId(now), personId: undefined };
  const begin = new Date('2000-01-01T00:00:00Z');
  await insertInstallation(db, 'real', now);
  for (const [name, unitFact] of Object.entries(facts) as [UnitName, NewUnitFact][]) {
    await db.insertInto('unit').values({ id: units[name], created_at: now }).execute();
    await insertFact(db, by, units[name], unitFact);
  }
  for (const [unit, relation, other, validFrom = SINCE, validTo = null] of links) {
    await insertRelation(db, by, units[unit], { relation, otherId: units[other], validFrom, validTo });
  }
  const passwordHash = await hashPassword(PASSWORD);
  for (const persona of Object.values(personas)) {
    if (!persona) continue;
    await insertPerson(
      db,
      { id: persona.personId, fullName: persona.fullName, login: persona.login, passwordHash },
      now,
    );
    for (const grant of persona.grants) {
      await insertGrant(db, { ...grant, personId: persona.personId, from: begin, grantedBy: null });
    }
  }
  await pool.end();
}

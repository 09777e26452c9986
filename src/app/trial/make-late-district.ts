import type { Id } from '#base/id.ts';
import { lateDistrict } from './late-district.ts';
import type { MadeSchool, UnitMaker } from './make-units.ts';

/** The Phòng that still stands, with its schools. */
export interface MadeDistrict {
  readonly divisionId: Id;
  readonly schools: readonly MadeSchool[];
}

/** Makes the district whose end was never entered: its offices, its old communes and the schools in them, all standing. */
export async function makeLateDistrict(maker: UnitMaker, provinceId: Id, departmentId: Id): Promise<MadeDistrict> {
  const { makeUnit, makeSchool, relate } = maker;
  const { placeName, division } = lateDistrict;
  const districtId = await makeUnit({ name: lateDistrict.name, kind: 'district-authority', placeName });
  await relate(districtId, 'governed_by', provinceId);
  const divisionId = await makeUnit({
    name: division.name,
    kind: 'division',
    abbreviation: 'PGDĐT',
    placeName,
    draftingUnit: 'KHTH',
    headName: division.head,
    headTitle: 'Trưởng phòng',
  });
  await relate(divisionId, 'reports_to', departmentId);
  await relate(divisionId, 'governed_by', districtId);
  const schools: MadeSchool[] = [];
  for (const commune of lateDistrict.communes) {
    const communeId = await makeUnit({ name: commune.name, kind: 'commune-authority', placeName });
    await relate(communeId, 'governed_by', districtId);
    for (const plan of commune.schools) {
      const made = await makeSchool(plan, placeName);
      await relate(made.id, 'reports_to', divisionId);
      await relate(made.id, 'governed_by', districtId);
      await relate(made.id, 'lies_in', communeId);
      schools.push(made);
    }
  }
  return { divisionId, schools };
}

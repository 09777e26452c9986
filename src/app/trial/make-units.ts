import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { insertRelation, insertUnit, type NewUnitFact, type Recorder } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { type MadeDistrict, makeLateDistrict } from './make-late-district.ts';
import {
  COMMUNES_BEGAN,
  type CommunePlan,
  communes,
  DISTRICT_ENDED,
  directUnits,
  kindOf,
  province,
  type SchoolPlan,
} from './province.ts';

const SINCE = '2000-01-01';

const bare = {
  levels: [],
  ownership: 'public',
  tags: [],
  code: null,
  abbreviation: 'UBND',
  placeName: province.placeName,
  draftingUnit: null,
  headName: null,
  headTitle: null,
  validFrom: SINCE,
} satisfies Partial<NewUnitFact>;

export interface MadeSchool {
  readonly id: Id;
  readonly plan: SchoolPlan;
}

export interface MadeCommune {
  readonly id: Id;
  readonly plan: CommunePlan;
  readonly schools: readonly MadeSchool[];
}

/** The units of the invented province with their ids. */
export interface MadeProvince {
  readonly provinceId: Id;
  readonly departmentId: Id;
  readonly departmentName: string;
  readonly divisionId: Id;
  readonly divisionName: string;
  readonly communes: readonly MadeCommune[];
  readonly directUnits: readonly MadeSchool[];
  /** Where the end of the district level was never entered. */
  /** Where somebody is to try a reform: a district whose end was never entered. */
  readonly lateDistrict: MadeDistrict | undefined;
}

/** Makes units that have stood from the beginning, and relations they have had as long. */
export interface UnitMaker {
  readonly makeUnit: (fact: Pick<NewUnitFact, 'name' | 'kind'> & Partial<NewUnitFact>) => Promise<Id>;
  readonly makeSchool: (plan: SchoolPlan, placeName: string) => Promise<MadeSchool>;
  readonly relate: (unitId: Id, relation: Relation, otherId: Id) => Promise<unknown>;
}

/** Makes the invented province: dated facts and the relations of the chain before and after 1/7/2025. */
export async function makeUnits(work: Work, has: { readonly lateDistrict: boolean }): Promise<MadeProvince> {
  const { tx } = work;
  const by: Recorder = { now: work.now, newId: () => work.newId(), personId: undefined };
  const both = async (unitId: Id, otherId: Id, validFrom = SINCE, validTo: string | null = null) => {
    for (const relation of ['reports_to', 'governed_by'] as const) {
      await insertRelation(tx, by, unitId, { relation, otherId, validFrom, validTo });
    }
  };
  const provinceId = await insertUnit(tx, by, { ...bare, name: province.name, kind: 'province-authority' });
  const departmentId = await insertUnit(tx, by, {
    ...bare,
    name: province.department.name,
    kind: 'department',
    abbreviation: 'SGDĐT',
    draftingUnit: 'GDPT',
    headName: province.department.head,
    headTitle: 'Giám đốc',
  });
  await insertRelation(tx, by, departmentId, { relation: 'governed_by', otherId: provinceId, validFrom: SINCE });
  const districtId = await insertUnit(tx, by, {
    ...bare,
    name: province.district.name,
    kind: 'district-authority',
    placeName: province.district.placeName,
    validTo: DISTRICT_ENDED,
  });
  await insertRelation(tx, by, districtId, {
    relation: 'governed_by',
    otherId: provinceId,
    validFrom: SINCE,
    validTo: DISTRICT_ENDED,
  });
  const divisionId = await insertUnit(tx, by, {
    ...bare,
    name: province.division.name,
    kind: 'division',
    abbreviation: 'PGDĐT',
    placeName: province.district.placeName,
    draftingUnit: 'KHTH',
    headName: province.division.head,
    headTitle: 'Trưởng phòng',
    validTo: DISTRICT_ENDED,
  });
  await insertRelation(tx, by, divisionId, {
    relation: 'reports_to',
    otherId: departmentId,
    validFrom: SINCE,
    validTo: DISTRICT_ENDED,
  });
  await insertRelation(tx, by, divisionId, {
    relation: 'governed_by',
    otherId: districtId,
    validFrom: SINCE,
    validTo: DISTRICT_ENDED,
  });

  const makeSchool = async (plan: SchoolPlan, placeName: string): Promise<MadeSchool> => {
    const id = await insertUnit(tx, by, {
      ...bare,
      name: plan.name,
      kind: kindOf(plan),
      levels: plan.levels,
      ownership: plan.ownership ?? 'public',
      tags: plan.tags ?? [],
      code: plan.code,
      abbreviation: plan.abbreviation,
      placeName,
      headName: plan.people[1],
      headTitle: kindOf(plan) === 'centre' ? 'Giám đốc' : 'Hiệu trưởng',
    });
    return { id, plan };
  };

  const madeCommunes: MadeCommune[] = [];
  for (const plan of communes) {
    const id = await insertUnit(tx, by, {
      ...bare,
      name: plan.name,
      kind: 'commune-authority',
      code: plan.code,
      placeName: plan.placeName,
      draftingUnit: 'VHXH',
      headName: plan.people[1],
      headTitle: 'Chủ tịch',
      validFrom: COMMUNES_BEGAN,
    });
    await insertRelation(tx, by, id, { relation: 'reports_to', otherId: departmentId, validFrom: COMMUNES_BEGAN });
    await insertRelation(tx, by, id, { relation: 'governed_by', otherId: provinceId, validFrom: COMMUNES_BEGAN });
    const schools: MadeSchool[] = [];
    for (const schoolPlan of plan.schools) {
      const made = await makeSchool(schoolPlan, plan.placeName);
      await insertRelation(tx, by, made.id, {
        relation: 'reports_to',
        otherId: divisionId,
        validFrom: SINCE,
        validTo: DISTRICT_ENDED,
      });
      await insertRelation(tx, by, made.id, {
        relation: 'governed_by',
        otherId: districtId,
        validFrom: SINCE,
        validTo: DISTRICT_ENDED,
      });
      await both(made.id, id, COMMUNES_BEGAN);
      schools.push(made);
    }
    madeCommunes.push({ id, plan, schools });
  }
  const direct: MadeSchool[] = [];
  for (const plan of directUnits) {
    const made = await makeSchool(plan, province.placeName);
    await both(made.id, departmentId);
    direct.push(made);
  }
  const maker: UnitMaker = {
    makeUnit: (fact) => insertUnit(tx, by, { ...bare, ...fact }),
    makeSchool,
    relate: (unitId, relation, otherId) => insertRelation(tx, by, unitId, { relation, otherId, validFrom: SINCE }),
  };
  const lateDistrict = has.lateDistrict ? await makeLateDistrict(maker, provinceId, departmentId) : undefined;
  return {
    provinceId,
    departmentId,
    departmentName: province.department.name,
    divisionId,
    divisionName: province.division.name,
    communes: madeCommunes,
    directUnits: direct,
    lateDistrict,
  };
}

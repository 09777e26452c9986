import type pg from 'pg';

export const NATION = {
  provinces: 34,
  communes: 3_321,
  schools: 52_000,
  firstDay: '2026-01-12',
  lastDay: '2026-02-11',
  formCode: 'pctp-annex',
  formVersion: 1,
  /** Schools and communes that are merged into their neighbours after the window, and a day after that. */
  mergedSchools: 400,
  mergedCommunes: 60,
  mergedOn: '2026-03-01',
  dayAfter: '2026-06-01',
  /** The unit every province reports to. */
  root: '00000000-0000-7000-8000-000000000000',
} as const;

/** Ids sort by the order of making, as those of version 7 do. */
const id = (kind: number, n: string): string =>
  `(lpad(to_hex(${n}), 8, '0') || '-0000-7000-8000-' || lpad('${kind}', 12, '0'))::uuid`;
const PROVINCE = 1;
const COMMUNE = 2;
const SCHOOL = 3;

const facts = (kind: string, ids: string, name: string, levels: string, count: number, now: string): string => `
  insert into unit (id, created_at) select ${ids}, ${now} from generate_series(1, ${count}) n;
  insert into unit_fact (unit_id, id, valid_from, name, kind, levels, search_text, recorded_at)
    select ${ids}, ${ids}, '2000-01-01', ${name} || n, '${kind}', ${levels}, n::text, ${now}
    from generate_series(1, ${count}) n;`;

const relations = (ids: string, above: string, count: number, now: string): string => `
  insert into unit_relation (unit_id, id, relation, other_id, rank, valid_from, recorded_at)
    select ${ids}, ${ids}, 'reports_to', ${above}, 1, '2025-07-01', ${now} from generate_series(1, ${count}) n;`;

/** A school asked other things than its neighbour: levels go round, as the form asks some lines of some levels only. */
const levels = `(array['{mam-non}', '{tieu-hoc}', '{thcs}', '{tieu-hoc,thcs}', '{thpt}'])[1 + n % 5]::text[]`;

/**
 * Fills an empty, migrated database with a country in a dated tree and one accepted report of every school: each commune
 * issues its own window, as it would. One cell in eleven is blank.
 */
export async function fillNation(owner: pg.Client, at: Date, cells: number): Promise<void> {
  const { provinces, communes, schools, root } = NATION;
  const now = `'${at.toISOString()}'::timestamptz`;
  const province = id(PROVINCE, `1 + n % ${provinces}`);
  const communeOf = id(COMMUNE, `1 + n % ${communes}`);
  const [window, school] = [id(5, `1 + n % ${communes}`), id(SCHOOL, 'n')];
  await owner.query(`
    insert into unit (id, created_at) values ('${root}', ${now});
    insert into unit_fact (unit_id, id, valid_from, name, kind, search_text, recorded_at)
      values ('${root}', '${root}', '2000-01-01', 'Toàn quốc', 'department', 'toan quoc', ${now});
    ${facts('department', id(PROVINCE, 'n'), `'Sở '`, `'{}'`, provinces, now)}
    ${facts('commune-authority', id(COMMUNE, 'n'), `'Xã '`, `'{}'`, communes, now)}
    ${facts('school', school, `'Trường '`, levels, schools, now)}
    ${relations(id(PROVINCE, 'n'), `'${root}'`, provinces, now)}
    ${relations(id(COMMUNE, 'n'), province, communes, now)}
    ${relations(school, communeOf, schools, now)}
    insert into programme (unit_id, id, title, year, state, created_at)
      select ${id(COMMUNE, 'n')}, ${id(4, 'n')}, 'Chương trình', 2026, 'issued', ${now} from generate_series(1, ${communes}) n;
    insert into duty (unit_id, programme_id, id, position, kind, title, audience, form_code, form_version)
      select ${id(COMMUNE, 'n')}, ${id(4, 'n')}, ${id(4, 'n')}, 1, 'report', 'Báo cáo', '{}', '${NATION.formCode}', ${NATION.formVersion}
      from generate_series(1, ${communes}) n;
    insert into duty_window (unit_id, programme_id, duty_id, id, position, name, first_day, last_day, due_day, due_inclusive, state)
      select ${id(COMMUNE, 'n')}, ${id(4, 'n')}, ${id(4, 'n')}, ${id(5, 'n')}, 1, 'Kỳ 1', '${NATION.firstDay}', '${NATION.lastDay}',
        '${NATION.lastDay}', true, 'open' from generate_series(1, ${communes}) n;
    insert into assignment (unit_id, id, issuer_unit_id, receiver_unit_id, programme_id, duty_id, window_id, kind, state, due_last_day, version,
        accepted_version, created_at)
      select ${school}, ${id(6, 'n')}, ${communeOf}, ${communeOf}, ${id(4, `1 + n % ${communes}`)}, ${id(4, `1 + n % ${communes}`)}, ${window},
        'report', 'accepted', '${NATION.lastDay}', 1, 1, ${now} from generate_series(1, ${schools}) n;
    insert into report_version (unit_id, assignment_id, version, window_id, form_code, form_version, cells, not_applicable,
        notes, words, digest, submitted_at, submitted_by, current)
      select ${school}, ${id(6, 'n')}, 1, ${window}, '${NATION.formCode}', ${NATION.formVersion},
        (select array_agg(case when (n + k) % 11 = 0 then null else (n * 31 + k * 17) % 500 end order by k)
          from generate_series(1, ${cells}) k),
        '{}', '{}', '{}', '\\x00', ${now}, '${root}', true from generate_series(1, ${schools}) n;
    analyze;`);
}

/** Merges schools and communes into their neighbours of the same province; the schools of a merged commune move. Needs a person. */
export async function mergeSome(owner: pg.Client, at: Date): Promise<void> {
  const { provinces, communes, mergedSchools, mergedCommunes, mergedOn, root } = NATION;
  const now = `'${at.toISOString()}'::timestamptz`;
  const reform = id(7, '1');
  // A commune of the same province and a school of the same commune stand a whole round away.
  const merge = (kind: number, count: number, round: number) => `
    insert into unit_succession (from_id, to_id, reform_id, extent, rank, effective_on, recorded_at)
      select ${id(kind, 'n')}, ${id(kind, `n + ${round}`)}, ${reform}, 'whole', 1, '${mergedOn}', ${now}
      from generate_series(1, ${count}) n;
    update unit_fact f set valid_to = date '${mergedOn}' - 1 from generate_series(1, ${count}) n
      where f.unit_id = ${id(kind, 'n')};
    update unit_relation r set valid_to = date '${mergedOn}' - 1 from generate_series(1, ${count}) n
      where r.unit_id = ${id(kind, 'n')};`;
  await owner.query(`
    insert into reform (unit_id, id, name, effective_on, legal_basis, steps, state, created_at, created_by, confirmed_at,
        confirmed_by)
      select '${root}', ${reform}, 'Sáp nhập', '${mergedOn}', 'Nghị quyết', '[]', 'confirmed', ${now}, p.id, ${now}, p.id
      from person p limit 1;
    ${merge(SCHOOL, mergedSchools, communes)}
    ${merge(COMMUNE, mergedCommunes, provinces * 2)}
    insert into unit_relation (unit_id, id, relation, other_id, rank, valid_from, recorded_at)
      select r.unit_id, gen_random_uuid(), r.relation, s.to_id, 1, '${mergedOn}', ${now}
      from unit_relation r join unit_succession s on s.from_id = r.other_id
      where r.relation = 'reports_to' and r.valid_to is null;
    update unit_relation r set valid_to = date '${mergedOn}' - 1 from unit_succession s
      where s.from_id = r.other_id and r.valid_to is null;
    analyze;`);
}

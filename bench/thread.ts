import { withClient } from '#platform/database/open.ts';
import { quantile, signInWith, withProgram } from './bench-session.ts';
import type { BenchResult } from './result.ts';

const DOCUMENTS = 20_000;
const CITED_EACH = 8;
const RUNS = 300;
const WARM_UP = 30;
/** No limit stands in what was asked for; this is what feels like no waiting. */
const AIM_MS = 50;
const UNIT = '00000000-0000-7000-8000-000000000001';
const PERSON = '00000000-0000-7000-8000-000000000002';
const idOf = (n: number): string => `${n.toString(16).padStart(8, '0')}-0000-7000-8000-000000000005`;

/**
 * A library of an office over fourteen years: every document has a number of its own and cites eight acts. One law stands
 * in half of them, as in life; every fortieth replaces the one of the year before; every tenth cites a conclusion that
 * carries on a directive.
 */
const fill = (at: string) => `
  insert into unit (id, created_at) values ('${UNIT}', '${at}');
  insert into unit_fact (unit_id, id, valid_from, name, kind, search_text, recorded_at)
    values ('${UNIT}', '${UNIT}', '2000-01-01', 'Sở Giáo dục và Đào tạo Lâm Khê', 'department', 'so', '${at}');
  insert into document (unit_id, id, title, reading, created_at, created_by, kind_code, number, symbol, issuer, subject,
      signed_on, cited_by_rule)
    select '${UNIT}', (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000005')::uuid, 'Văn bản số ' || n,
      '{"duties": [], "findings": []}', '${at}', '${PERSON}',
      (array['KH', 'CV', 'QĐ', 'BC', 'TB', 'HD', 'CT', 'TTr'])[1 + n % 8], (1 + n % 1400)::text,
      (array['KH-UBND', 'SGDĐT-VP', 'QĐ-UBND', 'BC-SGDĐT', 'TB-UBND', 'HD-SGDĐT', 'CT-UBND', 'TTr-SGDĐT'])[1 + n % 8],
      'UBND tỉnh Lâm Khê', 'Phòng, chống tội phạm trong trường học, việc ' || n, '2012-01-02'::date + n / 4, 2
    from generate_series(1, ${DOCUMENTS}) n;
  insert into document_citation (unit_id, document_id, ordinal, act_key, kind, label, year, day, issuer, relation, within,
      within_key, within_year, is_basis, start_at, end_at)
    select d.unit_id, d.id, c, cited.key, 'decree', cited.key, cited.year, cited.day, 'Chính phủ', cited.relation,
      cited.within, cited.within_key, null, c < 4, c * 100, c * 100 + 40
    from (select *, row_number() over (order by id) as n from document) d, generate_series(0, ${CITED_EACH - 1}) c
      cross join lateral (
        select case
            when c = 0 and d.n % 2 = 0 then '13-2023-NĐ-CP'
            when c = 1 and d.n % 10 = 0 then '15-KL-TW'
            when c = 2 and d.n % 10 = 0 then '46-CT-TW'
            when c = 3 and d.n % 40 = 0 and d.n > 400 then before.act_key
            else (1 + (d.n * 7 + c * 131) % 3000) || '-' || (2000 + (d.n + c) % 24) || '-NĐ-CP' end as key,
          case when c = 3 and d.n % 40 = 0 and d.n > 400 then extract(year from before.signed_on)::int end as year,
          case when c = 3 and d.n % 40 = 0 and d.n > 400 then before.signed_on end as day,
          case when c = 3 and d.n % 40 = 0 and d.n > 400 then 'replaces'
            when c = 2 and d.n % 10 = 0 then 'continues' when c < 4 then 'basis' else 'refers' end as relation,
          case when c = 2 and d.n % 10 = 0 then 1 end as within,
          case when c = 2 and d.n % 10 = 0 then '15-KL-TW' end as within_key
        from (select act_key, signed_on from document b
          where b.id = (lpad(to_hex(greatest(d.n - 400, 1)), 8, '0') || '-0000-7000-8000-000000000005')::uuid) before
      ) cited;
  analyze;`;

/** The thread of any document, and of the act that half the library cites, in a library of 20,000 documents over HTTP. */
export async function run(): Promise<BenchResult[]> {
  return withProgram('thread', async (program) => {
    await withClient(program.store.owner, (client) => client.query(fill(new Date().toISOString())));
    const cookie = await signInWith(program, 'leader', UNIT);
    const base = await program.app.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (path: string): Promise<{ time: number; body: { restedOnBy?: { total: number }[] } }> => {
      const began = performance.now();
      const answer = await fetch(`${base}/api/units/${UNIT}/${path}`, { headers: { cookie } });
      const body = (await answer.json()) as { restedOnBy?: { total: number }[] };
      if (answer.status !== 200) throw new Error(`The API answered ${answer.status}: ${JSON.stringify(body)}`);
      return { time: performance.now() - began, body };
    };
    const times = async (path: (round: number) => string, runs = RUNS) => {
      const found: number[] = [];
      for (let round = -WARM_UP; round < runs; round++) {
        const { time } = await ask(path(round + WARM_UP));
        if (round >= 0) found.push(time);
      }
      return found;
    };
    const many = await ask('thread?act=13-2023-N%C4%90-CP');
    const cited = many.body.restedOnBy?.reduce((sum, { total }) => sum + total, 0) ?? 0;
    if (cited < DOCUMENTS / 2) throw new Error(`Only ${cited} documents were found to cite the decree`);
    const any = quantile(await times((n) => `thread?document=${idOf(1 + ((n * 6007) % DOCUMENTS))}`), 0.95);
    const notes = quantile(await times((n) => `documents/${idOf(1 + ((n * 6007) % DOCUMENTS))}/validity`), 0.95);
    const popular = quantile(await times(() => 'thread?act=13-2023-N%C4%90-CP', 60), 0.95);
    const outdated = quantile(await times(() => 'outdated', 20), 0.5);
    return [
      { name: 'thread of a document p95', value: any, unit: 'ms', against: AIM_MS, ratio: any / AIM_MS },
      { name: 'validity notes p95', value: notes, unit: 'ms', against: AIM_MS, ratio: notes / AIM_MS },
      { name: 'thread cited 10,000 times p95', value: popular, unit: 'ms', against: 300, ratio: popular / 300 },
      { name: 'outdated bases median', value: outdated, unit: 'ms', against: 1000, ratio: outdated / 1000 },
    ];
  });
}

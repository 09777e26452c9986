import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { noon, testDatabase } from '#test/database/test-database.ts';
import { personas, units } from '#test/personas/personas.ts';
import { numberKey } from '../../rules/acts/act-key.ts';
import { citedIn } from '../../rules/acts/cited-in.ts';
import type { EntryFields } from '../../rules/library/entry.ts';
import { headOfReading } from '../../rules/library/entry.ts';
import { readDocument } from '../../rules/reading/read-document.ts';
import { itemsOf } from '../../rules/review/review-items.ts';
import { insertDocument, selectDocument, updateDocument } from '../document-store.ts';
import { insertDecision } from '../review/review-store.ts';
import { selectBookDocuments, selectCiting } from './act-document-store.ts';
import { keepCitations, selectCitations, selectSaidChanges } from './citation-store.ts';
import { citeDocuments } from './cite-documents.ts';

const unitId = units.communeEast;
const text = (bases: string) =>
  `UBND XÃ BẢN ĐÔNG\nSố: 12/KH-UBND\nBản Đông, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\nPhòng, chống tội phạm năm 2024\n\n${bases}\n\nI. MỤC TIÊU\nGiảm vi phạm.`;
const id = (n: number) => `d0000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('citations in the library', async () => {
  const { db } = await testDatabase();
  const add = async (n: number, bases: string, entry: Partial<EntryFields> = {}) => {
    const reading = readDocument(text(bases));
    const plain = { direction: 'received', inForceFrom: null, inForceTo: null, note: null } as const;
    await insertDocument(db, {
      unitId,
      id: id(n),
      title: `Kế hoạch ${n}`,
      reading,
      entry: { ...plain, ...headOfReading(reading), ...entry },
      createdAt: noon('2026-03-02'),
      createdBy: personas.communeOfficer.personId,
    });
    return reading;
  };

  it('are written with the document, replaced by those of a newer reading, and written by the job where they are missing', async () => {
    const reading = await add(
      1,
      'Căn cứ Kết luận số 15-KL/TW ngày 30/9/2021 về tiếp tục thực hiện Chỉ thị số 46-CT/TW ngày 22/6/2015;',
    );
    const written = await selectCitations(db, unitId, id(1));
    expect(written).toEqual(citedIn(reading));
    expect(written.map(({ key, relation, within, withinKey }) => [key, relation, within, withinKey])).toEqual([
      ['15-KL-TW', 'basis', null, null],
      ['46-CT-TW', 'continues', 0, '15-KL-TW'],
    ]);
    const document = await selectDocument(db, unitId, id(1));
    if (!document) throw new Error('The document is gone');
    const newer = readDocument(text('Căn cứ Luật Trẻ em;'));
    await updateDocument(db, { ...document, reading: newer });
    await keepCitations(db, unitId, id(1), citedIn(newer));
    expect((await selectCitations(db, unitId, id(1))).map(({ key }) => key)).toEqual(['ten:luật trẻ em']);
    await db.deleteFrom('document_citation').execute();
    await db.updateTable('document').set({ cited_by_rule: 0 }).execute();
    expect(await citeDocuments(db)).toBe(1);
    expect((await selectCitations(db, unitId, id(1))).map(({ key }) => key)).toEqual(['ten:luật trẻ em']);
    expect(await citeDocuments(db)).toBe(0);
  });

  it('are written by the job with what people said of each reading, asked once for all of a batch', async () => {
    const bases = 'Căn cứ Nghị định số 80/2017/NĐ-CP ngày 17/7/2017;';
    const [reading] = [await add(11, bases), await add(12, bases), await add(13, bases)];
    const [item] = itemsOf(reading).filter(({ value }) => value.item === 'basis');
    if (item?.value.item !== 'basis') throw new Error('Nothing is cited');
    await insertDecision(db, {
      unitId,
      documentId: id(12),
      version: 1,
      key: item.key,
      step: 1,
      verdict: 'removed',
      value: null,
      where: null,
      read: item.value,
      item: 'basis',
      form: null,
      wording: 'căn cứ',
      planYear: 2026,
      decidedAt: noon('2026-03-02'),
      decidedBy: personas.communeOfficer.personId,
    });
    await db.updateTable('document').set({ cited_by_rule: 0 }).execute();
    let asked = 0;
    const counted = db.withPlugin({
      transformQuery: ({ node }) => {
        if (JSON.stringify(node).includes('reading_decision')) asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    expect(await citeDocuments(counted)).toBeGreaterThan(2);
    expect(asked).toBe(1);
    const cited = await Promise.all([11, 12, 13].map((n) => selectCitations(db, unitId, id(n))));
    expect(cited.map((rows) => rows.length)).toEqual([1, 0, 1]);
    await db.deleteFrom('reading_decision').execute();
  });

  it('hear from a document what it replaces, and from a citation what carries on what, but not from a report', async () => {
    await add(2, 'Kế hoạch này thay thế Kế hoạch số 5/KH-UBND ngày 02/02/2023.');
    await add(3, 'Đề nghị thay thế Kế hoạch số 6/KH-UBND ngày 02/02/2023.', { kindCode: 'TTr' });
    await add(4, 'Căn cứ Kết luận số 15-KL/TW ngày 30/9/2021 về tiếp tục thực hiện Chỉ thị số 46-CT/TW;');
    const said = (await selectSaidChanges(db, unitId, 'all')).map(({ relation, key, byKey }) => [relation, key, byKey]);
    expect(said.sort()).toEqual([
      ['continues', '46-CT-TW', '15-KL-TW'],
      ['replaces', '5-KH-UBND', null],
    ]);
    expect((await selectSaidChanges(db, unitId, [{ key: '15-KL-TW', year: 2021 }])).map(({ key }) => key)).toEqual([
      '46-CT-TW',
    ]);
    expect(await selectSaidChanges(db, unitId, [{ key: '6-KH-UBND', year: null }])).toEqual([]);
  });

  it('find a document by the same key that the rules make of its number', async () => {
    const numbers = [
      '12/CT-TW',
      '076-KH/TU',
      '71/SGD&ĐT-CTTT',
      '06/2015/TTLT-BCA-BGDĐT',
      '18-CTr/TU',
      '1736/KH-BCĐ138/Q7',
      '5/QĐ-TTg',
      '9-CT/TƯ',
      '7/kh-ubnd',
    ];
    for (const [at, numberSymbol] of numbers.entries()) {
      const [, number = '', symbol = ''] = /^(\d+(?:\/\d{4})?)[-/](.*)$/u.exec(numberSymbol) ?? [];
      await add(100 + at, '', { number, symbol });
      const [found] = await selectBookDocuments(db, unitId, { ids: [id(100 + at)] });
      expect(found?.key).toBe(numberKey(numberSymbol));
      const byKey = await selectBookDocuments(db, unitId, { keys: [{ key: numberKey(numberSymbol), year: null }] });
      expect(byKey.map((one) => one.id)).toContain(id(100 + at));
    }
  });

  it('are counted by kind and given page by page', async () => {
    for (let n = 200; n < 225; n++)
      await add(n, 'Căn cứ Nghị định số 77/2020/NĐ-CP;', { signedOn: `2024-01-${n - 199}`.replace(/-(\d)$/, '-0$1') });
    await add(230, 'Căn cứ Nghị định số 77/2020/NĐ-CP;', { kindCode: 'QĐ' });
    const cited = [{ key: '77-2020-NĐ-CP', year: null, day: null, from: null, before: null }];
    const first = await selectCiting(db, unitId, cited, { skip: 0, most: 3, except: null });
    expect(first.map(({ kind, total }) => `${kind} ${total}`)).toEqual(['KH 25', 'KH 25', 'KH 25', 'QĐ 1']);
    expect(first[0]?.signedOn).toBe('2024-01-25');
    const rest = await selectCiting(db, unitId, cited, { kind: 'KH', skip: 3, most: 60, except: id(200) });
    expect(rest).toHaveLength(21);
    expect(new Set([...first, ...rest].map((one) => one.id)).size).toBe(25);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from document`.execute(db);
    expect(rows[0]?.n).toBeGreaterThan(25);
  });
});

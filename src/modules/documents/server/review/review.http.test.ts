import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { documentsContract } from '../../contract.ts';
import { libraryContract } from '../../library-contract.ts';
import { isOpen, reviewedItems } from '../../rules/review/decisions.ts';
import type { ItemValue, ValueOf } from '../../rules/review/item-values.ts';

const unitId = units.communeEast;
const officer = 'communeOfficer';
const plan = readFileSync(join(import.meta.dirname, '../../../../../samples/ke-hoach-mau.txt'), 'utf8');

describe('the review of a reading', async () => {
  const { call } = await testServer(noon('2026-03-02'));

  async function opened(text = plan) {
    const added = await call(officer, documentsContract, 'addText', {
      params: { unitId },
      body: { text, evenIfTwin: true },
    });
    const params = { unitId, documentId: added.body.id };
    const shown = async () => (await call(officer, documentsContract, 'readDocument', { params })).body;
    const items = async () => {
      const { reading, review } = await shown();
      return reviewedItems(reading, review.decisions);
    };
    const decide = (
      key: string | null,
      verdict: 'accepted' | 'corrected' | 'removed' | 'added',
      { value = null, seen = 0, where = null, as = officer, commandId }: Partial<Wish> = {},
    ) =>
      call(as, documentsContract, 'decideItem', {
        params,
        body: { key, verdict, value, where, seen, version: 1, ...(commandId && { commandId }) },
      });
    const confirm = async () =>
      call(officer, documentsContract, 'confirmReading', {
        params,
        body: { step: (await shown()).review.step, version: 1 },
      });
    const settle = async () => {
      for (const { key } of (await items()).filter(isOpen)) await decide(key, 'accepted');
    };
    return { params, shown, items, decide, confirm, settle };
  }
  interface Wish {
    value: ItemValue | null;
    seen: number;
    where: { start: number; end: number } | null;
    as: PersonaName;
    commandId: string;
  }
  const windowOf = async ({ items }: Awaited<ReturnType<typeof opened>>, nth = 0) => {
    const found = (await items()).filter(({ value }) => value.item === 'window')[nth];
    return { key: found?.key ?? '', value: found?.value as ValueOf<'window'> };
  };

  it('keeps a decision beside the reading, tells it and takes it back', async () => {
    const document = await opened();
    const { key, value } = await windowOf(document);
    const before = await document.shown();
    const moved = { ...value, due: { day: '2026-05-01', inclusive: true } };
    const accepted = await document.decide(key, 'accepted');
    expect([accepted.status, accepted.body.step, accepted.body.decision?.by]).toEqual([200, 1, 'Đinh Thị Én']);
    await document.decide(key, 'corrected', { value: moved, seen: 1 });
    const after = await document.shown();
    expect(after.reading).toEqual(before.reading);
    expect(after.review.decisions).toMatchObject([{ key, step: 2, verdict: 'corrected', value: moved }]);
    const undone = await call(officer, documentsContract, 'undoDecision', {
      params: document.params,
      body: { step: 2 },
    });
    expect(undone.body.decision).toMatchObject({ key, step: 1, verdict: 'accepted' });
    await call(officer, documentsContract, 'undoDecision', { params: document.params, body: { step: 1 } });
    expect((await document.shown()).review).toMatchObject({ step: 2, decisions: [] });
    const history = await call(officer, historyContract, 'readHistory', {
      params: { unitId, subjectKind: 'document', subjectId: document.params.documentId },
    });
    expect(history.body.entries.map(({ what }) => what)).toEqual([
      'Hoàn tác trên một mục đã đọc',
      'Hoàn tác trên một mục đã đọc',
      'Sửa một mục đã đọc',
      'Xem và thấy đúng một mục đã đọc',
      'Đưa văn bản vào',
    ]);
    expect(JSON.stringify(history.body.entries[2])).toContain('chậm nhất ngày 01/05/2026');
  });

  it('does a repeated command once, and refuses what was decided on by somebody else meanwhile', async () => {
    const document = await opened();
    const { key } = await windowOf(document);
    const commandId = '0197a000-0000-7000-8000-0000000000a1';
    const first = await document.decide(key, 'removed', { commandId });
    const again = await document.decide(key, 'removed', { commandId });
    expect(again.body).toEqual(first.body);
    expect((await document.shown()).review.step).toBe(1);
    expect((await document.decide(key, 'accepted')).problem.code).toBe('stale');
    const undo = { params: document.params, body: { step: 7 } };
    expect((await call(officer, documentsContract, 'undoDecision', undo)).problem.code).toBe('stale');
    const confirmed = { params: document.params, body: { step: 0, version: 1 } };
    expect((await call(officer, documentsContract, 'confirmReading', confirmed)).problem.code).toBe('stale');
  });

  it('refuses what the reading does not have, or what does not fit the item', async () => {
    const document = await opened();
    const { key, value } = await windowOf(document);
    expect((await document.decide('window@999999', 'accepted')).problem.code).toBe('stale');
    for (const wrong of [
      document.decide(key, 'corrected'),
      document.decide(key, 'accepted', { value }),
      document.decide(key, 'corrected', { value: { item: 'issuer', text: 'Sở' } }),
      document.decide(key, 'corrected', { value: { ...value, firstDay: '2026-12-31', lastDay: '2026-01-01' } }),
      document.decide(null, 'added', { value: { item: 'issuer', text: 'Sở' } }),
      document.decide(null, 'added', { value: { ...value, duty: 'duty@999999' } }),
      document.decide(null, 'added', {
        value: { item: 'recipient', name: 'Lưu: VT', purpose: null },
        where: { start: 0, end: 9_999_999 },
      }),
    ]) {
      expect((await wrong).problem.code).toBe('request-invalid');
    }
    expect((await document.shown()).review.step).toBe(0);
  });

  it('is for the people of the office who may write', async () => {
    const document = await opened();
    const { key } = await windowOf(document);
    expect((await document.decide(key, 'accepted', { as: 'communeLeader' })).problem.code).toBe('forbidden');
    expect((await document.decide(key, 'accepted', { as: 'westOfficer' })).problem.code).toBe('not-found');
    const elsewhere = { params: { unitId: units.communeWest, documentId: document.params.documentId } };
    const body = { key, verdict: 'accepted' as const, value: null, where: null, seen: 0, version: 1 };
    const west = await call('westOfficer', documentsContract, 'decideItem', { ...elsewhere, body });
    expect(west.problem.code).toBe('not-found');
  });

  it('is confirmed once every duty, window, target and unsure item was looked at, and can be opened again', async () => {
    const document = await opened();
    const refused = await document.confirm();
    expect([refused.problem.code, Number(refused.problem.facts.count) > 0]).toEqual(['reading-not-settled', true]);
    await document.settle();
    expect((await document.confirm()).body.by).toBe('Đinh Thị Én');
    const { key } = await windowOf(document);
    expect((await document.decide(key, 'removed', { seen: 1 })).problem.code).toBe('reading-confirmed');
    expect((await document.confirm()).problem.code).toBe('reading-confirmed');
    const list = await call(officer, libraryContract, 'searchLibrary', { params: { unitId } });
    const row = list.body.documents.find(({ id }) => id === document.params.documentId);
    expect(row?.confirmedAt).toBe(noon('2026-03-02').toISOString());
    expect(row?.seen).toBe(row?.all);
    const reopen = () => call(officer, documentsContract, 'reopenReading', { params: document.params });
    expect((await reopen()).status).toBe(200);
    expect((await reopen()).problem.code).toBe('reading-not-confirmed');
    expect((await document.shown()).review.confirmed).toBeNull();
  });

  it('gives programmes what was decided, and says when nobody has confirmed it', async () => {
    const document = await opened();
    const programme = async () => {
      const from = { documentId: document.params.documentId };
      const { body } = await call(officer, programmesContract, 'createProgramme', {
        params: { unitId },
        body: { from },
      });
      const params = { unitId, programmeId: body.id };
      return (await call(officer, programmesContract, 'readProgramme', { params })).body;
    };
    const unconfirmed = await programme();
    expect(unconfirmed.findings.map(({ code }) => code)).toContain('reading-unconfirmed');
    const windows = (await document.items()).filter(({ value }) => value.item === 'window');
    const last = windows.at(-1);
    const value = last?.value as ValueOf<'window'>;
    await document.decide(last?.key ?? '', 'corrected', {
      value: { ...value, name: 'Báo cáo cuối năm', due: { day: '2026-12-20', inclusive: true } },
    });
    const title = { item: 'subject' as const, text: 'Bảo đảm an ninh trường học năm 2026' };
    await document.decide(
      (await document.items()).find(({ value: { item } }) => item === 'subject')?.key ?? '',
      'corrected',
      {
        value: title,
      },
    );
    await document.settle();
    await document.confirm();
    const confirmed = await programme();
    expect(confirmed.findings.map(({ code }) => code)).not.toContain('reading-unconfirmed');
    expect(confirmed.title).toContain('ảo đảm an ninh trường học năm 2026');
    expect(confirmed.duties.flatMap((duty) => duty.windows)).toContainEqual(
      expect.objectContaining({ name: 'Báo cáo cuối năm', dueLastDay: '2026-12-20' }),
    );
  });

  it('offers next year what was corrected this year, and applies nothing by itself', async () => {
    const form = (year: number) => `PHÒNG GDĐT SÔNG TRONG\nSố: ${year - 2000}/KH-PGDĐT\n
Sông Trong, ngày 05 tháng 3 năm ${year}\nKẾ HOẠCH\nPhòng, chống tội phạm năm ${year}\nI. TỔ CHỨC THỰC HIỆN
- Các trường báo cáo kết quả thực hiện về Phòng theo mốc:
+ Báo cáo năm: trước ngày 12/12 (số liệu tính từ ngày 12/12/${year - 1} đến ngày 12/12/${year}).`;
    const [last, now] = [await opened(form(2027)), await opened(form(2028))];
    const { key, value } = await windowOf(last);
    await last.decide(key, 'corrected', { value: { ...value, firstDay: '2026-12-13' } });
    const { review } = await now.shown();
    const fresh = await windowOf(now);
    expect(review.decisions).toEqual([]);
    expect(review.offers).toMatchObject([
      {
        key: fresh.key,
        verdict: 'corrected',
        value: { ...fresh.value, firstDay: '2027-12-13' },
        from: { numberSymbol: '27/KH-PGDĐT' },
      },
    ]);
    await call(officer, documentsContract, 'undoDecision', { params: last.params, body: { step: 1 } });
    expect((await now.shown()).review.offers).toEqual([]);
  });

  it('starts anew with a new version, and offers what was corrected in the one before, not elsewhere', async () => {
    const document = await opened();
    const { key, value } = await windowOf(document);
    const corrected = { ...value, name: 'Kế hoạch của trường' };
    await document.decide(key, 'corrected', { value: corrected });
    const another = await opened();
    const { key: its } = await windowOf(another);
    await another.decide(its, 'accepted');
    await another.decide(its, 'corrected', { value: { ...value, name: 'Kế hoạch khác' }, seen: 1 });
    await document.settle();
    await document.confirm();
    const { revision } = await document.shown();
    const text = `UBND XÃ BẢN ĐÔNG\n${plan}`;
    const body = { revision, reason: 'Bản có sửa', text };
    const added = await call(officer, libraryContract, 'addTextVersion', { params: document.params, body });
    expect(added.status).toBe(200);
    const { review } = await document.shown();
    expect(review).toMatchObject({ version: 2, confirmed: null, decisions: [] });
    expect(review.offers.some((offer) => JSON.stringify(offer.value) === JSON.stringify(corrected))).toBe(true);
    expect((await document.decide(key, 'accepted')).problem.code).toBe('stale');
    expect((await document.confirm()).problem.code).toBe('stale');
  });

  it('corrects the entry of the library with the head, and leaves what was written there by hand', async () => {
    const document = await opened();
    const keyOf = async (kind: ItemValue['item']) =>
      (await document.items()).find(({ value: { item } }) => item === kind)?.key ?? '';
    const { entry, revision } = await document.shown();
    const { numberSymbol: _, ...fields } = entry;
    const edit = { revision, entry: { ...fields, issuer: 'Sở Giáo dục và Đào tạo Nà Lang' } };
    await call(officer, libraryContract, 'editEntry', { params: document.params, body: edit });
    await document.decide(await keyOf('issuer'), 'corrected', { value: { item: 'issuer', text: 'SỞ GDĐT' } });
    await document.decide(await keyOf('number'), 'corrected', { value: { item: 'number', text: '99' } });
    const after = (await document.shown()).entry;
    expect([after.issuer, after.number]).toEqual(['Sở Giáo dục và Đào tạo Nà Lang', '99']);
    const params = document.params;
    await call(officer, documentsContract, 'undoDecision', { params, body: { step: 2 } });
    expect((await document.shown()).entry.number).toBe(entry.number);
  });
});

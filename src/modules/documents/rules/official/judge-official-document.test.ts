import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from './document-kinds.ts';
import { judgeOfficialDocument, type OfficialDraft } from './judge-official-document.ts';
import { sentenceOfOfficialFinding } from './official-sentences.ts';

const plan: OfficialDraft = {
  kind: 'plan',
  numberSymbol: '09/KH-PGDĐT',
  placeAndDate: 'Suối Mây, ngày 05 tháng 3 năm 2026',
  subject: 'Thực hiện công tác phòng, chống tội phạm năm 2026',
  legalBases: ['Căn cứ Kế hoạch số 75/KH-SGDĐT ngày 19/02/2026 của Sở;', 'Xét tình hình thực tế.'],
  addressees: [],
  body: 'Các trường báo cáo theo biểu mẫu (có Phụ lục I kèm theo).',
  recipients: ['- Các trường trực thuộc;', '- Lưu: VT, CM.'],
  signatory: { capacity: 'KT. TRƯỞNG PHÒNG', title: 'PHÓ TRƯỞNG PHÒNG', name: 'Lò Thị Mai' },
  annexes: ['Phụ lục I'],
};
const dispatch: OfficialDraft = {
  ...plan,
  kind: 'dispatch',
  numberSymbol: '125/PGDĐT-CM',
  subject: 'V/v báo cáo kết quả quý I',
  addressees: ['Các trường trung học cơ sở'],
  recipients: ['- Như trên;', '- Lưu: VT, CM.'],
};
const codes = (draft: OfficialDraft) => judgeOfficialDocument(draft).map(({ code }) => code);

describe('judging an official document', () => {
  it('finds nothing in a proper plan and a proper dispatch', () => {
    expect(codes(plan)).toEqual([]);
    expect(codes(dispatch)).toEqual([]);
  });

  it.each<[string, Partial<OfficialDraft>, string]>([
    ['no number yet', { numberSymbol: '…/KH-PGDĐT' }, 'number-blank'],
    ['no number written', { numberSymbol: '/KH-PGDĐT' }, 'number-blank'],
    ['symbol of another kind', { numberSymbol: '09/BC-PGDĐT' }, 'symbol-kind-differs'],
    ['no symbol', { numberSymbol: '09' }, 'symbol-not-normal'],
    ['no day yet', { placeAndDate: 'Suối Mây, ngày … tháng 3 năm 2026' }, 'date-blank'],
    ['day without zero', { placeAndDate: 'Suối Mây, ngày 5 tháng 3 năm 2026' }, 'date-zeros'],
    ['month 2 without zero', { placeAndDate: 'Suối Mây, ngày 15 tháng 2 năm 2026' }, 'date-zeros'],
    ['month 3 with zero', { placeAndDate: 'Suối Mây, ngày 15 tháng 03 năm 2026' }, 'date-zeros'],
    ['no subject', { subject: '' }, 'subject-missing'],
    ['V/v in a named kind', { subject: 'V/v thực hiện' }, 'subject-with-concerning'],
    ['Kính gửi in a plan', { addressees: ['Các trường'] }, 'addressees-not-usual'],
    [
      'Như trên without Kính gửi',
      { recipients: ['- Như Kính gửi;', '- Lưu: VT.'] },
      'same-as-above-without-addressees',
    ],
    ['a basis without its mark', { legalBases: ['Căn cứ Luật,', 'Xét thực tế.'] }, 'legal-basis-ending'],
    ['the last basis with a semicolon', { legalBases: ['Căn cứ Luật;'] }, 'legal-basis-ending'],
    ['no archive line', { recipients: ['- Các trường.'] }, 'archive-line-missing'],
    ['archive line not last', { recipients: ['- Lưu: VT;', '- Các trường.'] }, 'archive-line-not-last'],
    [
      'KT. by somebody who is no deputy',
      { signatory: { capacity: 'KT. HIỆU TRƯỞNG', title: 'HIỆU TRƯỞNG', name: 'Lò Thị Mai' } },
      'deputy-title-missing',
    ],
    ['no name', { signatory: { title: 'HIỆU TRƯỞNG', name: '' } }, 'signatory-missing'],
    ['an academic title', { signatory: { title: 'HIỆU TRƯỞNG', name: 'ThS. Lò Thị Mai' } }, 'academic-title'],
    ['an annex nobody mentions', { body: 'Không nhắc gì.' }, 'annex-not-referred'],
  ])('%s', (_, change, code) => {
    expect(codes({ ...plan, ...change })).toEqual([code]);
  });

  it.each<[string, Partial<OfficialDraft>, string]>([
    ['a kind in the symbol', { numberSymbol: '125/KH-PGDĐT' }, 'symbol-kind-in-dispatch'],
    ['no V/v', { subject: 'Báo cáo quý I' }, 'subject-without-concerning'],
    ['no Kính gửi', { addressees: [], recipients: ['- Lưu: VT.'] }, 'addressees-missing'],
  ])('công văn: %s', (_, change, code) => {
    expect(codes({ ...dispatch, ...change })).toEqual([code]);
  });

  it('a teacher called Tsan or Bùi is not taken for a title', () => {
    expect(codes({ ...plan, signatory: { title: 'HIỆU TRƯỞNG', name: 'Tsan Thị Bùi' } })).toEqual([]);
  });

  it('never throws on any words, and every finding has a whole sentence', () => {
    const words = fc.string({ unit: 'grapheme' });
    const draft: fc.Arbitrary<OfficialDraft> = fc.record({
      kind: fc.constantFrom<DocumentKind>('plan', 'dispatch', 'official-letter'),
      numberSymbol: words,
      placeAndDate: words,
      subject: words,
      legalBases: fc.array(words),
      addressees: fc.array(words),
      body: words,
      recipients: fc.array(words),
      signatory: fc.record({ capacity: words, title: words, name: words }),
      annexes: fc.array(words),
    });
    fc.assert(
      fc.property(draft, (one) => {
        for (const finding of judgeOfficialDocument(one)) {
          expect(sentenceOfOfficialFinding(finding).length).toBeGreaterThan(15);
        }
      }),
    );
  });
});

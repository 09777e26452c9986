import { describe, expect, it } from 'vitest';
import { draftOf, entryOf, judgeDraft } from './entry-draft.ts';

const entry = {
  direction: 'received',
  kindCode: 'CT',
  number: '12',
  symbol: 'CT/TW',
  numberSymbol: '12-CT/TW',
  issuer: 'Ban Bí thư',
  subject: null,
  signedOn: '2024-01-05',
  inForceFrom: null,
  inForceTo: null,
  note: null,
} as const;

describe('the entry as it is typed', () => {
  it('is the same again when nothing was typed', () => {
    const { numberSymbol: _, ...fields } = entry;
    expect(entryOf(draftOf(entry))).toEqual(fields);
    const blank = { ...entry, number: null, symbol: 'KH-UBND', numberSymbol: null };
    expect(entryOf(draftOf(blank))).toMatchObject({ number: null, symbol: 'KH-UBND' });
  });

  it('says beside each field what must be mended', () => {
    const draft = draftOf(entry);
    expect(Object.values(judgeDraft(draft)).some(Boolean)).toBe(false);
    expect(judgeDraft({ ...draft, signedOn: '31/2' }).signedOn).toContain('15/01/2026');
    expect(judgeDraft({ ...draft, inForceFrom: '2026-02-02', inForceTo: '2026-02-01' }).inForceTo).toContain(
      'không được trước',
    );
    expect(judgeDraft({ ...draft, numberSymbol: `1/${'A'.repeat(81)}` }).numberSymbol).toContain('quá dài');
  });
});

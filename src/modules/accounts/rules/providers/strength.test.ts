import { describe, expect, it } from 'vitest';
import { levelsToAsk, saysTwoFactors } from './strength.ts';

describe('the strength of a provider’s sign-in', () => {
  it('counts only in the words the operator trusts', () => {
    const trusted = ['amr:mfa', 'acr:bac-cao'];
    expect(saysTwoFactors({ amr: ['pwd', 'mfa'] }, trusted)).toBe(true);
    expect(saysTwoFactors({ acr: 'bac-cao' }, trusted)).toBe(true);
    expect(saysTwoFactors({ amr: ['pwd'], acr: 'thuong' }, trusted)).toBe(false);
    expect(saysTwoFactors({ amr: ['mfa'] }, [])).toBe(false);
  });

  it('takes a word for what it stands for, and nothing of another shape', () => {
    expect(saysTwoFactors({ acr: 'mfa' }, ['amr:mfa'])).toBe(false);
    expect(saysTwoFactors({ amr: 'mfa' }, ['amr:mfa'])).toBe(false);
    expect(saysTwoFactors({ amr: [{ toString: () => 'mfa' }] }, ['amr:mfa'])).toBe(false);
    expect(saysTwoFactors({}, ['amr:mfa'])).toBe(false);
  });

  it('asks for the trusted levels', () => {
    expect(levelsToAsk(['amr:mfa', 'acr:bac-cao', 'acr:urn:cao:2'])).toEqual(['bac-cao', 'urn:cao:2']);
  });
});

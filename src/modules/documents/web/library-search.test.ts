import { describe, expect, it } from 'vitest';
import { readLibrarySearch } from './library-search.ts';

describe('what the address asks of the library', () => {
  it('is kept where it can be asked, figures as words too', () => {
    const asked = { q: 'ma túy', direction: 'issued', kindCode: 'KH', issuer: 'uy ban', year: 2026, force: 'ended' };
    expect(readLibrarySearch(asked)).toEqual(asked);
    expect(readLibrarySearch({ q: 75, year: '2025' })).toEqual({ q: '75', year: 2025 });
  });

  it('is passed over where it cannot', () => {
    expect(readLibrarySearch({ q: ' ', direction: 'x', kindCode: '<b>', year: 20261, force: {}, page: 2 })).toEqual({});
  });
});

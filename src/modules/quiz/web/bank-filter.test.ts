import { describe, expect, it } from 'vitest';
import { questionLevels } from '../rules/topics.ts';
import { filterFor } from './bank-filter.ts';

describe('the questions one begins to choose from', () => {
  it('are those of the level of the school', () => {
    expect(filterFor(questionLevels(['tieu-hoc'])).level).toBe('primary');
    expect(filterFor(questionLevels(['thcs'])).level).toBe('lower-secondary');
    expect(filterFor(questionLevels(['thpt', 'gdtx'])).level).toBe('upper-secondary');
  });

  it('are all where a school teaches several, or none that questions are for', () => {
    expect(questionLevels(['thpt', 'thcs'])).toEqual(['lower-secondary', 'upper-secondary']);
    expect(filterFor(questionLevels(['thcs', 'thpt'])).level).toBe('');
    expect(filterFor(questionLevels(['mam-non'])).level).toBe('');
    expect(filterFor([]).level).toBe('');
  });
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSteps } from '#modules/programmes/rules/plan-steps.ts';
import { moves } from '#modules/reports/rules/report-moves.ts';
import { actionWord } from './action-words.ts';

const sources = join(import.meta.dirname, '../../..');

/** Every action that is written out where it is recorded. */
const recorded = globSync('**/*.ts', { cwd: sources, exclude: ['**/*.test.ts'] }).flatMap((file) =>
  [...readFileSync(join(sources, file), 'utf8').matchAll(/\baction: '([a-z-]+)'/g)].map(([, action]) => action ?? ''),
);

describe('the words of history', () => {
  it('has a sentence for every action that is recorded', () => {
    expect(recorded).toContain('fill-trial');
    const known = [
      ...recorded,
      ...moves.filter((move) => move !== 'save'),
      ...planSteps,
      'hand-over',
      'send',
      'unwaive',
    ];
    expect([...new Set(known)].filter((action) => actionWord(action) === action)).toEqual([]);
  });

  it('says more of one kind of thing where one word is not enough', () => {
    expect(actionWord('close', 'programme')).toBe('Kết thúc chương trình');
    expect(actionWord('close', 'consolidation')).toBe('Chốt số liệu');
    expect(actionWord('accept', 'plan')).toBe('Duyệt');
  });
});

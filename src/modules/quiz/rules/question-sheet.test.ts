import { describe, expect, it } from 'vitest';
import { shippedQuestions } from '../questions/shipped-questions.ts';
import { questionColumns, questionRow, readRow } from './question-sheet.ts';

const cellsOf = (row: readonly (string | null)[]) =>
  Object.fromEntries(questionColumns.map(({ key }, at) => [key, row[at] ?? '']));

describe('a question as a row', () => {
  it('comes back as it went out', () => {
    for (const { content } of shippedQuestions) {
      expect(readRow(cellsOf(questionRow(content)))).toEqual({ content, faults: [] });
    }
  });

  it('is read as people write, and says what it cannot be', () => {
    const cells = {
      topic: 'MA TUY',
      levels: 'tiểu học;Trung học cơ sở',
      text: 'Câu?',
      choice1: 'Một',
      choice2: 'Hai',
      right: '1, 2',
      explanation: 'Vì thế.',
      name: 'Luật',
      from: '1-6-2017',
    };
    const { content, faults } = readRow({ ...cells, choice3: 'Ba' });
    expect(faults).toEqual([]);
    expect(content).toMatchObject({ topic: 'drugs', levels: ['primary', 'lower-secondary'] });
    expect(content.choices.map(({ right }) => right)).toEqual([true, true, false]);
    expect(content.source).toEqual({ name: 'Luật', article: null, from: '2017-06-01', until: null });
    expect(readRow({ ...cells, topic: 'bóng đá', levels: 'mẫu giáo', right: '3', from: 'hôm qua' }).faults.length).toBe(
      6,
    );
  });
});

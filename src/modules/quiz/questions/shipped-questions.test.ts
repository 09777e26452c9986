import { describe, expect, it } from 'vitest';
import { fold } from '#base/vietnamese.ts';
import { topics as outreachTopics } from '#modules/registers/definitions/choices.ts';
import { judgeQuestion } from '../rules/judge-question.ts';
import { standingOf } from '../rules/question.ts';
import { questionSchema } from '../rules/question-schema.ts';
import { schoolLevelCodes, topics } from '../rules/topics.ts';
import { shippedQuestions } from './shipped-questions.ts';

const contents = shippedQuestions.map(({ content }) => content);

describe('the shipped questions', () => {
  it('are sound, each said once', () => {
    for (const content of contents) {
      expect(questionSchema.parse(content)).toEqual(content);
      expect(judgeQuestion(content).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(new Set(shippedQuestions.map(({ id }) => id)).size).toBe(shippedQuestions.length);
    expect(new Set(contents.map(({ text }) => fold(text))).size).toBe(shippedQuestions.length);
    expect(shippedQuestions.length).toBeGreaterThanOrEqual(40);
  });

  it('say since when their law holds, and leave enough to ask on any day of this year', () => {
    for (const { source } of contents) expect(source.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const day of ['2026-03-02', '2026-06-30', '2026-07-01', '2026-12-31']) {
      const offered = contents.filter(({ source }) => standingOf(source, false, day) === 'offered');
      for (const level of schoolLevelCodes) {
        expect(offered.filter(({ levels }) => levels.includes(level)).length, `${day} ${level}`).toBeGreaterThan(10);
      }
    }
  });

  it('have the right choice in no certain place', () => {
    const first = contents.filter(({ choices }) => choices[0]?.right).length;
    expect(first).toBeLessThan(contents.length / 2);
  });

  it('are about topics of an outreach session, under the same names', () => {
    const known = new Map(outreachTopics.map(({ code, name }) => [code, name]));
    for (const [code, name] of Object.entries(topics)) expect(known.get(code)).toBe(name);
  });
});

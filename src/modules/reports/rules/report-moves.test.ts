import { describe, expect, it } from 'vitest';
import { type Move, moved, type Standing } from './report-moves.ts';

const at = (state: Standing['state'], correction: Standing['correction'] = null): Standing => ({ state, correction });
const walk = (from: Standing, ...moves: Move[]) =>
  moves.reduce<Standing | undefined>((standing, move) => standing && moved(standing, move), from);

describe('the life of a report', () => {
  it('goes from the first figure to the accepted report, through a return', () => {
    expect(walk(at('open'), 'save', 'hand-over', 'submit', 'return', 'save')).toEqual(at('returned'));
    expect(walk(at('returned'), 'save', 'submit', 'accept')).toEqual(at('accepted'));
  });

  it('a head may submit without the handing over, and an officer may take a report back', () => {
    expect(walk(at('draft'), 'submit')).toEqual(at('submitted'));
    expect(walk(at('ready'), 'take-back')).toEqual(at('draft'));
    expect(walk(at('ready'), 'save')).toEqual(at('ready'));
  });

  it('nothing changes what was submitted or accepted, nor reviews what was not submitted', () => {
    for (const move of ['save', 'hand-over', 'submit'] as const) {
      expect(walk(at('submitted'), move)).toBeUndefined();
      expect(walk(at('accepted'), move)).toBeUndefined();
      expect(walk(at('waived'), move)).toBeUndefined();
    }
    for (const state of ['open', 'draft', 'ready', 'returned', 'accepted'] as const) {
      expect(walk(at(state), 'return')).toBeUndefined();
      expect(walk(at(state), 'accept')).toBeUndefined();
    }
  });

  it('a correction runs beside the accepted report, whoever begins it', () => {
    expect(walk(at('accepted'), 'open-correction', 'save', 'submit')).toEqual(at('accepted', 'submitted'));
    expect(walk(at('accepted'), 'request-correction', 'save')).toEqual(at('accepted', 'draft'));
    expect(walk(at('accepted', 'submitted'), 'return', 'save', 'submit', 'accept')).toEqual(at('accepted'));
    expect(walk(at('accepted', 'draft'), 'request-correction')).toBeUndefined();
    expect(walk(at('accepted', 'submitted'), 'save')).toBeUndefined();
    expect(walk(at('submitted'), 'open-correction')).toBeUndefined();
  });

  it('a correction can be given up until it is submitted; what the office asked for stays asked', () => {
    expect(walk(at('accepted', 'draft'), 'abandon-correction')).toEqual(at('accepted'));
    expect(walk(at('accepted', 'returned'), 'abandon-correction')).toEqual(at('accepted'));
    expect(walk({ ...at('accepted', 'draft'), correctionAsked: true }, 'abandon-correction')).toEqual(
      at('accepted', 'asked'),
    );
    for (const correction of [null, 'asked', 'submitted'] as const) {
      expect(walk(at('accepted', correction), 'abandon-correction')).toBeUndefined();
    }
    expect(walk(at('returned'), 'abandon-correction')).toBeUndefined();
  });

  it('the office may take its question back until the unit has begun', () => {
    expect(walk(at('accepted'), 'request-correction', 'withdraw-request')).toEqual(at('accepted'));
    for (const correction of [null, 'draft', 'submitted', 'returned'] as const) {
      expect(walk(at('accepted', correction), 'withdraw-request')).toBeUndefined();
    }
  });
});

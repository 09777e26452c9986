import { describe, expect, it } from 'vitest';
import { askedAgain, countFiles, isChosen, mayGo, type WaitingFile, whyUnproven } from './waiting-file.ts';

const file: WaitingFile = {
  id: 'f',
  commandId: 'c',
  writtenAt: 1,
  phase: 'waiting',
  unitId: 'school',
  register: 'outreach-session',
  entryId: 'e',
  name: 'anh.jpg',
  kind: 'picture',
  content: new Blob(['x']),
  answer: { children: false, consent: '', retainUntil: null },
};

describe('a file that waits on a device', () => {
  it('goes behind its entry, and not before it is known what waits', () => {
    expect(mayGo(file, undefined)).toBe(false);
    expect(mayGo(file, new Set(['e']))).toBe(false);
    expect(mayGo(file, new Set(['another']))).toBe(true);
  });

  it('goes only when somebody said whether children are in it', () => {
    const chosen = { ...file, answer: undefined };
    expect([mayGo(chosen, new Set()), isChosen(chosen), isChosen(file)]).toEqual([false, true, false]);
  });

  it('is counted with its register by what it waits for', () => {
    const files: WaitingFile[] = [
      file,
      { ...file, id: 'g', phase: 'signed-out' },
      { ...file, id: 'h', phase: 'kept', answer: undefined },
      { ...file, id: 'i', phase: 'refused' },
      { ...file, id: 'j', phase: 'refused', answer: undefined },
      { ...file, id: 'k', register: 'inspection' },
      { ...file, id: 'l', unitId: 'another' },
    ];
    expect(countFiles(files, 'school', 'outreach-session')).toEqual({ waiting: 2, unanswered: 1, refused: 2 });
    expect(countFiles([], 'school', 'outreach-session')).toEqual({ waiting: 0, unanswered: 0, refused: 0 });
  });

  it('proves nothing before it has arrived', () => {
    const chosen = { ...file, answer: undefined };
    const refused: WaitingFile = { ...file, phase: 'refused' };
    expect(whyUnproven(0, [])).toBe('none');
    expect(whyUnproven(0, [refused])).toBe('none');
    expect(whyUnproven(0, [refused, chosen])).toBe('unanswered');
    expect(whyUnproven(0, [chosen, file])).toBe('waiting');
    expect(whyUnproven(1, [file])).toBeUndefined();
  });

  it('is asked for anew after a no, as another command', () => {
    const again = askedAgain({ ...file, phase: 'refused', refusal: { sentence: 'Không', findings: [] } }, 'd');
    expect([again.commandId, again.phase, isChosen(again), 'refusal' in again]).toEqual(['d', 'kept', true, false]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Permission } from '#base/permission.ts';
import { isAudited, isReasonOfAccepted, isTold, tellsNote, tellsValues, withheldRows } from './who-is-told.ts';

const nobody = () => false;
const holding =
  (...held: Permission[]) =>
  (permission: Permission) =>
    held.includes(permission);

describe('who is told what of history', () => {
  it('tells those inside everything, those outside what became of it', () => {
    expect(isTold('report', 'edit', holding('report.read', 'sensitive.read'))).toBe(true);
    expect(isTold('report', 'edit', holding('report.read'))).toBe(false);
    expect(isTold('report', 'hand-over', holding('report.read'))).toBe(true);
    expect(isTold('report', 'submit', nobody)).toBe(true);
    expect(isTold('programme', 'create', nobody)).toBe(false);
    expect([tellsValues('report', 'submit', nobody), tellsValues('unit', 'edit', nobody)]).toEqual([false, true]);
    expect([tellsNote('report', 'return', nobody), tellsNote('assignment', 'waive', nobody)]).toEqual([false, true]);
  });

  it('tells nobody outside when something was written about guards, nor of registers that give counts alone', () => {
    for (const kind of ['roster', 'holiday-duty']) {
      expect([isTold(kind, 'write-roster', nobody), isTold(kind, 'later-action', nobody)]).toEqual([false, false]);
      expect(isTold(kind, 'change-roster', holding('shift.read'))).toBe(true);
    }
    expect([isTold('entry', 'add-entry', nobody), isTold('entry', 'add-entry', nobody, true)]).toEqual([true, false]);
    expect(isTold('entry', 'add-entry', holding('register.read'), true)).toBe(true);
    expect(isTold('assignment', 'link-entry', holding('assignment.read'), true)).toBe(false);
    expect(isTold('assignment', 'waive', nobody, true)).toBe(true);
  });

  it('tells what entries are called only to those who read registers', () => {
    expect(tellsValues('assignment', 'link-entry', holding('assignment.read'))).toBe(false);
    expect(tellsValues('assignment', 'link-entry', holding('assignment.read', 'register.read'))).toBe(true);
    expect(tellsValues('assignment', 'change-due', holding('assignment.read'))).toBe(true);
  });

  it('lets an auditor follow what was handed in back to whoever typed it, and no draft', () => {
    expect(isAudited('report', 'edit', true, true)).toBe(true);
    expect(isAudited('report', 'edit', false, true)).toBe(false);
    expect(isAudited('report', 'edit', true, false)).toBe(false);
    expect(isAudited('report', 'hand-over', true, true)).toBe(false);
    expect(isAudited('consolidation', 'edit', true, true)).toBe(false);
  });

  it('tells why a report was corrected once the correction stands, and not of one that was given up', () => {
    const isWhy = (action: string, ...later: string[]) => isReasonOfAccepted('report', action, later);
    expect(isWhy('open-correction', 'edit', 'submit', 'return', 'submit', 'accept')).toBe(true);
    expect(isWhy('request-correction', 'submit', 'accept')).toBe(true);
    expect(isWhy('open-correction', 'edit', 'submit')).toBe(false);
    expect(isWhy('open-correction', 'abandon-correction', 'open-correction', 'accept')).toBe(false);
    expect(isWhy('return', 'accept')).toBe(false);
    const reopened = ['open-correction', 'abandon-correction', 'open-correction', 'submit', 'accept'];
    expect(isWhy('request-correction', ...reopened)).toBe(true);
    expect(isWhy('request-correction', 'withdraw-request', 'open-correction', 'accept')).toBe(false);
    expect(isWhy('open-correction', 'withdraw-request', 'accept')).toBe(true);
    expect(isReasonOfAccepted('plan', 'open-correction', ['accept'])).toBe(false);
  });

  it('tells somebody with more rights never less', () => {
    const permission = fc.constantFrom<Permission>(
      'report.read',
      'sensitive.read',
      'assignment.read',
      'programme.read',
      'rollup.read',
      'document.read',
      'register.read',
      'shift.read',
    );
    const row = fc.constantFrom(
      ...withheldRows.flatMap(({ kind, actions }) =>
        (actions === 'all' ? ['edit'] : actions).map((action) => ({ kind, action })),
      ),
    );
    fc.assert(
      fc.property(fc.array(permission), permission, row, fc.boolean(), (held, more, { kind, action }, hidden) => {
        const [less, all] = [holding(...held), holding(...held, more)];
        expect(isTold(kind, action, all, hidden) || !isTold(kind, action, less, hidden)).toBe(true);
        expect(tellsValues(kind, action, all) || !tellsValues(kind, action, less)).toBe(true);
      }),
    );
  });
});

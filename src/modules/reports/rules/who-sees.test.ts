import { describe, expect, it } from 'vitest';
import { shippedForms } from './form/shipped-forms.ts';
import { leavesTrace, sightOf, type Viewer, withheldFrom } from './who-sees.ts';

const form = shippedForms[0];
if (!form) throw new Error('no form is shipped');
const nobody: Viewer = {
  inside: false,
  receiver: false,
  above: false,
  sensitiveInside: false,
  sensitiveAtReceiver: false,
};
const sensitiveCount = form.indicators.filter(({ sensitive }) => sensitive).length;

describe('who sees what of a report', () => {
  it('drafts stay inside the unit, the receiver sees what was submitted, those above what was accepted', () => {
    expect(sightOf({ ...nobody, inside: true, above: true })).toBe('working');
    expect(sightOf({ ...nobody, receiver: true, above: true })).toBe('submitted');
    expect(sightOf({ ...nobody, above: true })).toBe('accepted');
    expect(sightOf(nobody)).toBe('nothing');
  });

  it('sensitive figures reach the right inside and at the receiver, and never further', () => {
    expect(sensitiveCount).toBeGreaterThan(3);
    const held = (viewer: Partial<Viewer>) => withheldFrom({ ...nobody, ...viewer }, form).length;
    expect(held({ inside: true, sensitiveInside: true })).toBe(0);
    expect(held({ receiver: true, sensitiveAtReceiver: true })).toBe(0);
    expect(held({ inside: true })).toBe(sensitiveCount);
    expect(held({ receiver: true })).toBe(sensitiveCount);
    expect(held({ above: true, sensitiveAtReceiver: true, sensitiveInside: true })).toBe(sensitiveCount);
  });

  it('the receiver’s look at them is recorded, the unit’s own is not', () => {
    expect(leavesTrace({ ...nobody, receiver: true, sensitiveAtReceiver: true }, form)).toBe(true);
    expect(leavesTrace({ ...nobody, receiver: true }, form)).toBe(false);
    expect(leavesTrace({ ...nobody, inside: true, sensitiveInside: true }, form)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import type { Definition } from './definition.ts';
import { mergeValues, takeSide } from './merge-values.ts';

const outreach = shippedDefinition('outreach-session') as Definition;
const base = { day: '2026-03-02', name: 'Nói chuyện', form: 'talk', topics: ['drugs'], pupils: 200 };

describe('two people correcting one entry', () => {
  it('keeps what each of them changed', () => {
    const mine = { ...base, pupils: 210 };
    const theirs = { ...base, name: 'Nói chuyện về ma túy', staff: 12 };
    expect(mergeValues(outreach, base, mine, theirs)).toEqual({
      values: { ...base, pupils: 210, name: 'Nói chuyện về ma túy', staff: 12 },
      clashes: [],
    });
  });

  it('asks only where both changed the same to something else', () => {
    const mine = { ...base, pupils: 210, form: 'other', 'form:other': 'Diễu hành' };
    const theirs = { ...base, pupils: 210, form: 'contest' };
    const { values, clashes } = mergeValues(outreach, base, mine, theirs);
    expect(values).toEqual(mine);
    expect(clashes).toEqual([
      { field: 'form', mine: { form: 'other', 'form:other': 'Diễu hành' }, theirs: { form: 'contest' } },
    ]);
    const [clash] = clashes;
    if (!clash) throw new Error('no clash');
    expect(takeSide(values, clash, clash.theirs)).toEqual({ ...base, pupils: 210, form: 'contest' });
    expect(takeSide(values, clash, clash.mine)).toEqual(mine);
  });

  it('lets a place be emptied by one side', () => {
    const { pupils: _, ...emptied } = base;
    expect(mergeValues(outreach, base, emptied, base).values).toEqual(emptied);
    expect(mergeValues(outreach, base, base, emptied).values).toEqual(emptied);
  });
});

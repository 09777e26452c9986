import { describe, expect, it } from 'vitest';
import { type Form, formSchema, indicatorsFor } from './form.ts';
import { pctpAnnexV1 } from './pctp-annex-v1.ts';
import { formInForce, formVersion } from './shipped-forms.ts';

const form = formVersion('pctp-annex', 1) as Form;
const indicator = (code: string) => form.indicators.find((one) => one.code === code);

describe('the shipped form', () => {
  it('is found by version and by day', () => {
    expect(form.indicators.length).toBeGreaterThan(55);
    expect(formVersion('pctp-annex', 2)).toBeUndefined();
    expect(formInForce('pctp-annex', '2024-06-12')?.version).toBe(1);
    expect(formInForce('pctp-annex', '2023-12-31')).toBeUndefined();
  });

  it('keeps complaints and self-harm out of the offences, and what hurts children sensitive', () => {
    const offences = form.indicators.filter(({ group }) => group === 'incidents' || group === 'outcomes');
    expect(offences.filter(({ name }) => /khiếu nại|kiến nghị|đơn|tôn giáo|tự gây hại/iu.test(name))).toEqual([]);
    const children = form.indicators.filter(({ group }) => group === 'child-protection');
    expect(children.length).toBeGreaterThan(0);
    expect(children.every(({ sensitive }) => sensitive)).toBe(true);
    for (const code of ['incidents.drug-cases', 'incidents.violence-injured']) {
      expect(indicator(code)?.sensitive).toBe(true);
    }
  });

  it('asks a nursery fewer things than a secondary school, and a school of two levels what either is asked', () => {
    const codes = (levels: Parameters<typeof indicatorsFor>[1]) => indicatorsFor(form, levels).map(({ code }) => code);
    const [nursery, secondary, both] = [codes(['mam-non']), codes(['thcs']), codes(['mam-non', 'thcs'])];
    expect(nursery.length).toBeLessThan(secondary.length);
    expect(nursery).not.toContain('incidents.e-cigarette-pupils');
    expect(both).toEqual(secondary);
    expect(codes([]).length).toBe(form.indicators.length);
  });
});

describe('the schema of a form', () => {
  const faults = (change: Partial<typeof pctpAnnexV1>) =>
    formSchema.safeParse({ ...pctpAnnexV1, ...change }).error?.issues.map(({ message }) => message) ?? [];
  const first = pctpAnnexV1.indicators[0] as (typeof pctpAnnexV1.indicators)[number];

  it.each([
    ['the same code twice', { indicators: [...pctpAnnexV1.indicators, first] }, 'two indicators are called'],
    ['a group that is not there', { groups: pctpAnnexV1.groups.slice(1) }, 'stands in no group'],
    [
      'a rule about a figure that is not asked',
      { rules: [{ code: 'r', kind: 'at-most' as const, left: ['a.b'], right: 'models.active', message: 'x' }] },
      'which is not asked',
    ],
    [
      'a share of a yes/no',
      { derived: [{ code: 'share.x', name: 'x', numerator: first.code, denominator: 'models.active' }] },
      'compares a yes/no',
    ],
    [
      'figures of different decimals',
      {
        derived: [
          {
            code: 'share.x',
            name: 'x',
            numerator: 'organisation.guard-training-hours',
            denominator: 'models.active',
          },
        ],
      },
      'different decimals',
    ],
  ])('refuses %s', (_, change, message) => {
    expect(faults(change).join('\n')).toContain(message);
  });
});

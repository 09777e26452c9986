import { units } from '../personas/personas.ts';
import type { Sample } from './matrix-samples.ts';

const params = { unitId: units.department };

/** Samples of proposals: for whoever may draft a reform of the office. */
export const guidedSamples: Record<string, readonly Sample[]> = {
  'guided.proposeAbolition': [
    {
      on: 'department',
      input: {
        params,
        body: { effectiveOn: '2025-06-01', districtIds: [units.division], communes: [], decisions: [] },
      },
    },
  ],
  'guided.proposeProvinceMerger': [
    {
      on: 'department',
      input: {
        params,
        body: { effectiveOn: '2025-07-01', provinceIds: [units.province, units.department], renames: [] },
      },
    },
  ],
};

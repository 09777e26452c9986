import type { Paper } from './paper-schema.ts';

/** Whether a paper is drawn from one entry, or from the register. */
export const isOfEntry = ({ kind }: Pick<Paper, 'kind'>): boolean => kind !== 'training-proposal';

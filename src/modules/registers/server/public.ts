export { removeOver } from './evidence/remove-over.ts';
export { keepDefinitions } from './keep-definitions.ts';
export { standingClasses } from './standing-classes.ts';
export { unitMeasures } from './unit-measures.ts';

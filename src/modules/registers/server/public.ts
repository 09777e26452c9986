export { selectMeasures } from './amount-store.ts';
export { keepDefinitions } from './keep-definitions.ts';
export { type UnitMeasure, unitMeasures } from './unit-measures.ts';

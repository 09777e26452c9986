export { selectMeasures } from './amount-store.ts';
export { keepDefinitions } from './keep-definitions.ts';

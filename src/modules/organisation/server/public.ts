export { knownUnits, mayAdminister, mayAppointFirst, needAdministration } from './administer.ts';
export { selectCounted, selectCountedWith } from './counted-store.ts';
export { nameHead } from './name-head.ts';
export { insertUnits, type NewUnit } from './new-units-store.ts';
export { holdOrganisation } from './reforms/write-structure-store.ts';
export { remarksOf, textRow } from './sheet-text.ts';
export { type Heir, selectHeirs, selectTakenOver } from './succession-store.ts';
export { tellApart } from './tell-apart.ts';
export {
  insertFact,
  insertRelation,
  insertUnit,
  type NewRelation,
  type NewUnitFact,
  type Recorder,
  selectAbove,
  selectSubtree,
  selectUnit,
  selectUnits,
  type TreeUnit,
  type UnitFact,
} from './unit-store.ts';
export { selectFacts, selectFirstDays, selectLastDay, selectLastDays, selectNamesOn } from './unit-time-store.ts';

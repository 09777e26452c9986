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

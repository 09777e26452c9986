export {
  type ChainVerdict,
  type FirstEntry,
  recordFirst,
  recordOnThings,
  recordOnUnits,
  type ThingEntry,
  type UnitEntry,
  verifyChain,
} from './chain.ts';
export { recordedAt, sealDays } from './day-seal.ts';
export { closeEditingSpells, closeEndedSpells, keepEditingSpell } from './editing-spells.ts';
export { eraseContent } from './erase-content.ts';
export { recordLook } from './record-look.ts';
export {
  type EditingSpell,
  editingSpellSql,
  openSpellsSql,
  type SpellOutcome,
  upsertEditingSpell,
} from './spell-store.ts';
export { type Fault, type HistoryVerdict, keepVerdict, verifyHistory } from './verify-history.ts';

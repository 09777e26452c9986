export {
  type ChainVerdict,
  type FirstEntry,
  recordFirst,
  recordOnUnits,
  type UnitEntry,
  verifyChain,
} from './chain.ts';
export { closeEditingSpells, closeEndedSpells, keepEditingSpell } from './editing-spells.ts';
export {
  type EditingSpell,
  editingSpellSql,
  openSpellsSql,
  type SpellOutcome,
  upsertEditingSpell,
} from './spell-store.ts';

/** An editing spell ends when its person has been silent for this long, in milliseconds. */
export const SPELL_SILENCE = 30 * 60_000;

/** The action under which a finished spell stands in history. */
export const EDIT = 'edit';

type Values = Readonly<Record<string, unknown>>;

/** The cells of a spell that really changed: what was typed and taken back is no change. */
export function changedIn(before: Values, after: Values): { before: Values; after: Values } | undefined {
  const keys = Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  );
  if (keys.length === 0) return undefined;
  const pick = (values: Values) => Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** The open editing spells of a thing as the database tells them: whose, in whose place, and when they last saved; null when none. */
export type SpellHeads =
  | readonly { readonly personId: string; readonly onBehalfOf: string | null; readonly lastAt: string }[]
  | null;

/** Who types, and in whose place. */
interface Typist {
  readonly personId: string;
  readonly onBehalfOf?: string | undefined;
}

/** Whether a save now ends one of the spells: another's, one typed in another's place, or the own one that fell silent. */
export const endsSpells = (spells: SpellHeads, { personId, onBehalfOf }: Typist, now: Date): boolean =>
  (spells ?? []).some(
    (spell) =>
      spell.personId !== personId ||
      spell.onBehalfOf !== (onBehalfOf ?? null) ||
      now.getTime() - Date.parse(spell.lastAt) >= SPELL_SILENCE,
  );

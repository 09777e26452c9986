import { yearOf } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { ActBook, type BookDocument, type SaidOf, type Seen } from '../../rules/acts/act-book.ts';
import { isNameKey, nameKey, numberKey, yearOfKey } from '../../rules/acts/act-key.ts';
import { actKindNames } from '../../rules/acts/act-kind-names.ts';
import { knownActs, readActId } from '../../rules/acts/known-acts.ts';
import { type AskedKey, selectBookDocuments } from './act-document-store.ts';
import { type ReadFact, selectFacts } from './act-fact-store.ts';
import { type SaidChange, selectSaidChanges } from './citation-store.ts';

export interface LoadedBook {
  readonly book: ActBook;
  readonly facts: readonly ReadFact[];
  readonly said: readonly SaidOf[];
  /** The documents of the library that are any of the acts asked for, or tell of them. */
  readonly documents: readonly BookDocument[];
}

/** Of the changes shipped, which keys lead to which: a chain is loaded as far as it goes. */
const shippedNeighbours = new Map<string, string[]>();
for (const { keys, act } of knownActs) {
  for (const { by } of act.changes) {
    const later = act.number !== null && /^\d/u.test(by) ? numberKey(by) : nameKey(by);
    for (const key of keys) shippedNeighbours.set(key, [...(shippedNeighbours.get(key) ?? []), later]);
  }
}

/** Chains of replacement longer than this are not followed in the library; in law three are many. */
const ROUNDS = 4;

/**
 * Everything the office can know of some acts: its documents of these numbers, what its documents say of them, what it and
 * the offices above wrote, and the same for the acts that changed them.
 */
export async function loadBook(
  work: Work,
  unitId: Id,
  {
    seen = [],
    ids = [],
    documents = [],
    facts: given,
  }: {
    seen?: readonly Seen[];
    ids?: readonly string[];
    documents?: readonly BookDocument[];
    /** When they were read already. */
    facts?: readonly ReadFact[];
  },
): Promise<LoadedBook> {
  const facts = given ?? (await selectFacts(work.tx, unitId, work.today));
  const found = new Map(documents.map((one) => [one.id, one]));
  const said = new Map<string, SaidOf>();
  const asked = new Set<string>();
  let next = unasked(asked, [...seen.map(ofMention), ...ids.flatMap(ofId), ...documents.flatMap(ofDocument)]);
  for (let round = 0; round < ROUNDS && next.length > 0; round++) {
    const changes = (await selectSaidChanges(work.tx, unitId, next)).map(saidOf);
    for (const one of changes) said.set(`${one.relation} ${one.of.key} ${one.by?.key} ${one.documentId}`, one);
    const telling = changes.map(({ documentId }) => documentId).filter((id) => !found.has(id));
    const more = await selectBookDocuments(work.tx, unitId, { keys: next, ids: [...new Set(telling)] });
    const fresh = more.filter(({ id }) => !found.has(id));
    for (const one of fresh) found.set(one.id, one);
    const ofNext = new Set(next.map(({ key }) => key));
    next = unasked(asked, [
      ...changes.flatMap(({ of, by }) => [of, ...(by ? [by] : [])].map(ofMention)),
      ...fresh.flatMap(ofDocument),
      ...[...ofNext].flatMap((key) => (shippedNeighbours.get(key) ?? []).map((later) => ({ key: later, year: null }))),
      ...facts.flatMap(({ actId, byId }) => (byId && ofNext.has(readActId(actId)?.key ?? '') ? ofId(byId) : [])),
    ]);
  }
  const all = [...said.values()];
  const loaded = [...found.values()];
  const book = new ActBook({ documents: loaded, facts, said: all, seen });
  return { book, facts, said: all, documents: loaded };
}

/** A number that carries its year is asked for without. */
const asking = (key: string, year: number | null): AskedKey => ({ key, year: yearOfKey(key) === null ? year : null });
const ofMention = ({ key, year }: Pick<Seen, 'key' | 'year'>): AskedKey => asking(key, year);
const ofDocument = ({ key, signedOn }: BookDocument): AskedKey[] =>
  key === null ? [] : [asking(key, signedOn ? yearOf(signedOn) : null)];

/** A known act is asked for under all its keys. */
function ofId(id: string): AskedKey[] {
  const known = knownActs.find((one) => one.id === id);
  if (known) return known.keys.map((key) => asking(key, isNameKey(key) ? null : known.year));
  const name = readActId(id);
  return name ? [asking(name.key, name.year)] : [];
}

/** Those that were not asked for before, each once; they are then. */
function unasked(asked: Set<string>, keys: readonly AskedKey[]): AskedKey[] {
  return keys.filter(({ key, year }) => {
    const name = `${key} ${year ?? ''}`;
    if (asked.has(name) || asked.has(`${key} `)) return false;
    asked.add(name);
    return true;
  });
}

export function saidOf(change: SaidChange): SaidOf {
  const { citedOn, documentId } = change;
  const seenOf = (
    key: string,
    year: number | null,
    day: string | null,
    label: string,
    kind: SaidChange['kind'],
  ): Seen => ({
    key,
    year,
    day,
    citedOn,
    label,
    kindName: actKindNames[kind],
    issuer: null,
    subject: null,
  });
  return {
    relation: change.relation as SaidOf['relation'],
    of: seenOf(change.key, change.year, change.day, change.label, change.kind),
    by: change.byKey
      ? seenOf(change.byKey, change.byYear, change.byDay, change.byLabel ?? change.byKey, change.byKind ?? 'other')
      : null,
    documentId,
  };
}

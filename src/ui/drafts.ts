import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface DraftRow {
  /** `personId/form key`: on a shared computer nobody meets another person's typing. */
  readonly key: string;
  readonly value: unknown;
  readonly savedAt: number;
}

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: DraftRow };
}

const MONTH = 30 * 86_400_000;

/**
 * Whether a row may be forgotten: typing nobody came back to for a month. What a person has sent off and waits for the
 * network (`…-outbox/`) is kept until it has arrived or they drop it, however long that takes.
 */
export const isForgotten = ({ key, savedAt }: Pick<DraftRow, 'key' | 'savedAt'>, now: number): boolean =>
  savedAt < now - MONTH && !/^[^/]+\/[^/]+-outbox\//.test(key);

let opening: Promise<IDBPDatabase<DraftSchema>> | undefined;

function database(): Promise<IDBPDatabase<DraftSchema>> {
  opening ??= openDB<DraftSchema>('truong-an-drafts', 1, {
    upgrade: (db) => {
      db.createObjectStore('drafts', { keyPath: 'key' });
    },
  }).then(dropOld);
  return opening;
}

const keyOf = (personId: string, form: string): string => `${personId}/${form}`;

export async function keepDraft(personId: string, form: string, value: unknown): Promise<Date> {
  const savedAt = Date.now();
  await (await database()).put('drafts', { key: keyOf(personId, form), value, savedAt });
  return new Date(savedAt);
}

/** At once, for a page about to go: it would not wait for IndexedDB. Moved there when the form is opened again. */
export function keepDraftNow(personId: string, form: string, value: unknown): void {
  try {
    localStorage.setItem(lastWords(personId, form), JSON.stringify({ value, savedAt: Date.now() }));
  } catch {
    // Too large or forbidden; the copy of a moment ago is still in IndexedDB.
  }
}

const lastWords = (personId: string, form: string): string => `truong-an-draft/${keyOf(personId, form)}`;

async function takeLastWords(personId: string, form: string): Promise<void> {
  const text = localStorage.getItem(lastWords(personId, form));
  if (text === null) return;
  const { value, savedAt } = JSON.parse(text) as { value: unknown; savedAt: number };
  const db = await database();
  const kept = await db.get('drafts', keyOf(personId, form));
  if (!kept || kept.savedAt <= savedAt) await db.put('drafts', { key: keyOf(personId, form), value, savedAt });
  localStorage.removeItem(lastWords(personId, form));
}

export async function readDraft(
  personId: string,
  form: string,
): Promise<{ value: unknown; savedAt: Date } | undefined> {
  await takeLastWords(personId, form);
  const row = await (await database()).get('drafts', keyOf(personId, form));
  return row && { value: row.value, savedAt: new Date(row.savedAt) };
}

export async function dropDraft(personId: string, form: string): Promise<void> {
  localStorage.removeItem(lastWords(personId, form));
  await (await database()).delete('drafts', keyOf(personId, form));
}

/** Forms with something typed that the server has not acknowledged. */
export async function draftsOf(personId: string): Promise<string[]> {
  const keys = await (await database()).getAllKeys('drafts');
  return keys.filter((key) => key.startsWith(`${personId}/`)).map((key) => key.slice(personId.length + 1));
}

async function dropOld(db: IDBPDatabase<DraftSchema>): Promise<IDBPDatabase<DraftSchema>> {
  for (const row of await db.getAll('drafts')) {
    if (isForgotten(row, Date.now())) await db.delete('drafts', row.key);
  }
  return db;
}

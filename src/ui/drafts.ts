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

let opening: Promise<IDBPDatabase<DraftSchema>> | undefined;

function database(): Promise<IDBPDatabase<DraftSchema>> {
  opening ??= openDB<DraftSchema>('truong-an-drafts', 1, {
    upgrade: (db) => {
      db.createObjectStore('drafts', { keyPath: 'key' });
    },
  });
  return opening;
}

const keyOf = (personId: string, form: string): string => `${personId}/${form}`;

export async function keepDraft(personId: string, form: string, value: unknown): Promise<Date> {
  const savedAt = Date.now();
  await (await database()).put('drafts', { key: keyOf(personId, form), value, savedAt });
  return new Date(savedAt);
}

export async function readDraft(
  personId: string,
  form: string,
): Promise<{ value: unknown; savedAt: Date } | undefined> {
  const row = await (await database()).get('drafts', keyOf(personId, form));
  return row && { value: row.value, savedAt: new Date(row.savedAt) };
}

export async function dropDraft(personId: string, form: string): Promise<void> {
  await (await database()).delete('drafts', keyOf(personId, form));
}

/** Forms with something typed that the server has not acknowledged. */
export async function draftsOf(personId: string): Promise<string[]> {
  const keys = await (await database()).getAllKeys('drafts');
  return keys.filter((key) => key.startsWith(`${personId}/`)).map((key) => key.slice(personId.length + 1));
}

export async function dropDraftsOf(personId: string): Promise<void> {
  for (const form of await draftsOf(personId)) await dropDraft(personId, form);
}

/** Forgets what nobody came back to for a month. */
export async function dropOldDrafts(): Promise<void> {
  const db = await database();
  for (const row of await db.getAll('drafts')) {
    if (row.savedAt < Date.now() - MONTH) await db.delete('drafts', row.key);
  }
}

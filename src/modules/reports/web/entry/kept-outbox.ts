import { newCommandId } from '#ui/command-id.ts';
import { draftsOf, dropDraft, readDraft } from '#ui/drafts.ts';
import { emptyOutbox, joined, type Outbox, type Place } from './outbox.ts';

interface Kept {
  readonly outbox: Outbox;
  readonly unread: Readonly<Record<Place, string>>;
}

const TAB_KEY = 'truong-an-tab';

/** A name of this tab that lives through a reload: two tabs at one report keep their typing apart. */
function tabName(): string {
  const known = sessionStorage.getItem(TAB_KEY);
  if (known) return known;
  const name = newCommandId();
  sessionStorage.setItem(TAB_KEY, name);
  return name;
}

const formOf = (assignmentId: string): string => `report/${assignmentId}`;

/** Under which name this tab keeps the typing of a report. */
export const keptFormOf = (assignmentId: string): string => `${formOf(assignmentId)}/${tabName()}`;

/** Typing this young in another tab is still being typed there. */
const STILL_TYPED = 5_000;

/** What this tab left of a report, and what tabs closed before left of it: theirs is taken over. */
export async function readKept(personId: string, form: string): Promise<(Kept & { savedAt: Date }) | undefined> {
  const report = form.slice(0, form.lastIndexOf('/'));
  let found: (Kept & { savedAt: Date }) | undefined;
  const names = (await draftsOf(personId)).filter((name) => name.startsWith(`${report}/`));
  // This tab's own comes first: its command on the way keeps its place.
  for (const name of names.sort((a, b) => Number(b === form) - Number(a === form))) {
    const draft = await readDraft(personId, name);
    if (!draft) continue;
    if (name !== form && Date.now() - draft.savedAt.getTime() < STILL_TYPED) continue;
    const kept = draft.value as Kept;
    const outbox = name === form ? kept.outbox : joined(found?.outbox ?? emptyOutbox, kept.outbox);
    found = { outbox, unread: { ...kept.unread, ...found?.unread }, savedAt: draft.savedAt };
    if (name !== form) await dropDraft(personId, name);
  }
  return found;
}

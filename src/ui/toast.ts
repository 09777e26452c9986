import { formatTime } from './instants.ts';
import { serverNow } from './server-day.ts';
import { words } from './words.ts';

export interface Toast {
  readonly id: number;
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const VISIBLE = 6_000;
const VISIBLE_WITH_ACTION = 12_000;

let current: Toast | undefined;
let count = 0;
const listeners = new Set<() => void>();

function show(next: Toast | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Says a short sentence at the foot of the page, politely read out; the newest replaces the one before. */
export function toast(sentence: string, action?: Toast['action']): void {
  count += 1;
  const mine: Toast = { id: count, sentence, ...(action ? { action } : {}) };
  show(mine);
  setTimeout(() => hideToast(mine.id), action ? VISIBLE_WITH_ACTION : VISIBLE);
}

/** `Đã lưu 14:02` by the server's clock. */
export const toastSaved = (): void => toast(words.saved(formatTime(serverNow())));

export function hideToast(id: number): void {
  if (current?.id === id) show(undefined);
}

/** Another page is opened: what was said of the one before goes. Whoever tells of a deed that leads on tells it there. */
export const hideToasts = (): void => show(undefined);

export const currentToast = (): Toast | undefined => current;

export function onToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

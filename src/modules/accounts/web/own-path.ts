/** Only a path of our own: a link that someone sends must not lead away after signing in. */
export const ownPath = (next: unknown): string => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/');

const KEY = 'truong-an.after-sign-in';

/** Keeps where somebody wanted to go, in this tab, while they are away at another system. */
export const keepNext = (next: unknown): void => sessionStorage.setItem(KEY, ownPath(next));

/** Where they wanted to go; asked once. */
export function takeNext(): string {
  const next = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return ownPath(next);
}

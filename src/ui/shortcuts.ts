const KEY = 'truong-an-shortcuts';

/** Single-key shortcuts may be turned off (WCAG 2.1.4): some people speak or shake their keys. */
export const shortcutsOn = (): boolean => localStorage.getItem(KEY) !== 'off';

export const setShortcuts = (on: boolean): void => localStorage.setItem(KEY, on ? 'on' : 'off');

/** True when a key belongs to a field or to a browser command. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

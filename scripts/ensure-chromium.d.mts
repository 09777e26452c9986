/** Where Chromium stands on this machine, if it does. */
export function findChromium(): string | undefined;
export const howToInstall: string;
export function ensureChromium(): string;

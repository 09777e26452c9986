/** `1.234` or `1 234` as a number; what is none stays as it was typed, for the judge to tell. */
export function readCount(text: string): number | string | null {
  const plain = text.replace(/[\s.]/gu, '');
  if (plain === '') return null;
  return /^\d{1,15}$/u.test(plain) ? Number(plain) : text.trim();
}

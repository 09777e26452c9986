/** `1.234` or `1 234` as a number; what is none stays as it was typed, for the judge to tell. */
export function readCount(text: string): number | string | null {
  const plain = text.replace(/[\s.]/gu, '');
  if (plain === '') return null;
  return /^\d{1,15}$/u.test(plain) ? Number(plain) : text.trim();
}

/** `7h30`, `7:30`, `730`, `7 giờ 30` as `07:30`; anything else as it was typed. */
export function readTime(text: string): string {
  const [, hour, minute] =
    /^\s*(\d{1,2})\s*(?:h|g|giờ|:|\.)\s*(\d{2})?\s*(?:phút)?\s*$/iu.exec(text) ??
    /^\s*(\d{1,2})(\d{2})\s*$/u.exec(text) ??
    [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return text.trim();
  return `${hour.padStart(2, '0')}:${(minute ?? '').padStart(2, '0')}`;
}

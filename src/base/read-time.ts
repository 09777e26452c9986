/** `7h30`, `7:30`, `7.30`, `730`, `7 giờ 30`, `7h` and `7` as `07:30` and `07:00`; anything else as it was typed. */
export function readTime(text: string): string {
  const [, hour, minute] =
    /^\s*(\d{1,2})\s*(?:h|g|giờ|:|\.)\s*(\d{2})?\s*(?:phút)?\s*$/iu.exec(text) ??
    /^\s*(\d{1,2})(\d{2})?\s*$/u.exec(text) ??
    [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return text.trim();
  return `${hour.padStart(2, '0')}:${(minute ?? '').padStart(2, '0')}`;
}

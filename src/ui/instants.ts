import { dayInVietnam, formatDate, formatMinute } from '#base/date.ts';

const time = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });

/** The hour of an instant in Vietnam: `14:02`. */
export const formatTime = (instant: Date | string): string => time.format(new Date(instant));

/** `14:02 ngày 11/03/2026` without the word: `11/03/2026 14:02`. */
export const formatInstant = (instant: Date | string): string => formatMinute(new Date(instant));

/** The day of an instant in Vietnam: `11/03/2026`. */
export const formatDayOf = (instant: Date | string): string => formatDate(dayInVietnam(new Date(instant)));

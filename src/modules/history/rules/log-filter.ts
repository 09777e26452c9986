/** What of the log is asked for: everything, what was done, or what was looked at. */
export const logParts = ['all', 'done', 'looked'] as const;
export type LogPart = (typeof logParts)[number];

/** Rows on one page, and in one Excel file. */
export const LOG_PAGE = 50;
export const LOG_EXPORT = 10_000;

/** Rows that one search for words goes through; the next page goes on from there. */
export const LOG_SEARCHED = 20_000;

/** A search string as `like` takes it, its own signs made harmless. */
export const likePattern = (words: string): string => `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`;

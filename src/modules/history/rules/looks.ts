/** Actions that change nothing: somebody looked at something that is not for everybody, or took it along in a file. */
export const lookActions = ['read-sensitive', 'export-sensitive', 'export-history'] as const;

export type Look = (typeof lookActions)[number];

const HOUR = 3_600_000;

/** The beginning of the hour in which a look counts once. */
export const startOfHour = (now: Date): Date => new Date(Math.floor(now.getTime() / HOUR) * HOUR);

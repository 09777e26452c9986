import { z } from 'zod';
import { isPlainDate } from './date.ts';

/** A day of the calendar as contracts take it, `YYYY-MM-DD`. */
export const plainDay = z.iso.date().refine(isPlainDate);

import { z } from 'zod';
import { isPlainDate, isUsualDay } from './date.ts';

/** A day of the calendar as contracts answer it, `YYYY-MM-DD`: what was read in a document may be of any year. */
export const plainDay = z.iso.date().refine(isPlainDate);

/** A day that somebody asks for or sends: of years that days can be counted from, forwards and back. */
export const givenDay = z.iso.date().refine(isUsualDay);

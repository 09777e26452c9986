import { z } from 'zod';

const simple = z.union([z.string().max(5000), z.number(), z.boolean(), z.array(z.string().max(60)).max(60), z.null()]);

/** One line of a table on its way. */
export const rowSchema = z.record(z.string().max(80), simple);

/** Values on their way; what each place may hold is judged by its definition. */
export const valuesSchema = z.record(z.string().max(80), z.union([simple, z.array(rowSchema).max(500)]));

import { z } from 'zod';
import { MOST_CHOICES } from './question.ts';
import { schoolLevelCodes, topicCodes } from './topics.ts';

/** A day as it was typed: whether it is one is judged with the rest, beside its field. */
const day = z.string().max(10).nullable();

/** A question on its way; what does not fit is judged by `judgeQuestion`. */
export const questionSchema = z.object({
  topic: z.enum(topicCodes),
  levels: z.array(z.enum(schoolLevelCodes)).max(3),
  text: z.string().trim().max(500),
  choices: z.array(z.object({ text: z.string().trim().max(200), right: z.boolean() })).max(MOST_CHOICES),
  explanation: z.string().trim().max(1_000),
  source: z.object({
    name: z.string().trim().max(200),
    article: z.string().trim().max(100).nullable(),
    from: day,
    until: day,
  }),
});

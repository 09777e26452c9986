import { formatDate, type PlainDate } from '#base/date.ts';
import { upperFirst } from '#base/vietnamese.ts';
import type { WhyNotLinked } from '#modules/programmes/rules/answers.ts';
import { choiceOf } from '#modules/programmes/rules/asks.ts';
import type { Definition } from '../../rules/definition.ts';
import { registerWords } from '../words.ts';
import type { Asked } from './answers-api.ts';

const words = registerWords.answers;

/** `Nội dung: Ma túy`. */
export function choiceName({ fields }: Pick<Definition, 'fields'>, choice: string): string {
  const wanted = choiceOf(choice);
  const field = fields.find(({ code }) => code === wanted.field);
  const found = field && 'choices' in field ? field.choices.find(({ code }) => code === wanted.code) : undefined;
  return field && found ? `${field.name}: ${found.name}` : choice;
}

const days = ({ firstDay, lastDay }: { readonly firstDay: PlainDate; readonly lastDay: PlainDate }): string =>
  words.days(formatDate(firstDay), formatDate(lastDay));

/** What a duty counts and how far it is: `từ 01/02/2026 đến 31/03/2026 · Nội dung: Ma túy · đã ghi 1 / 2`. */
export const askedFacts = (definition: Pick<Definition, 'fields'>, asked: Asked): string =>
  upperFirst(
    [
      days(asked),
      asked.choice ? choiceName(definition, asked.choice) : undefined,
      words.counted(asked.counted, asked.count),
    ]
      .filter(Boolean)
      .join(' · '),
  );

/** Why an entry does not count, as a sentence that says how to mend it. */
export const whyWords = (why: WhyNotLinked): string => words.why[why];

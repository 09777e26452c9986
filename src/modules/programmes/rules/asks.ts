import type { Definition } from '#modules/registers/rules/definition.ts';

/** What a duty of entries asks of each unit, in each window. */
export interface Asks {
  /** The code of the register. */
  readonly register: string;
  /** How many entries at least. */
  readonly count: number;
  /** Only entries that hold this choice count: `topics:drugs`; null for any entry. */
  readonly choice: string | null;
}

/** The same in the words of the register. */
export interface AsksInWords {
  /** `buổi tuyên truyền`. */
  readonly entry: string;
  /** What the button says. */
  readonly add: string;
  /** `Nội dung: Ma túy`; null for any entry. */
  readonly choiceName: string | null;
}

/** The field and the choice of `topics:drugs`. */
export function choiceOf(choice: string): { readonly field: string; readonly code: string } {
  const [field = '', code = ''] = choice.split(':');
  return { field, code };
}

function namesOf(definition: Definition, choice: string): string | undefined {
  const wanted = choiceOf(choice);
  const field = definition.fields.find(({ code }) => code === wanted.field);
  // What the unit alone sees, nobody else asks for.
  if (!field || !('choices' in field) || field.inside) return undefined;
  const found = field.choices.find(({ code }) => code === wanted.code);
  return found && `${field.name}: ${found.name}`;
}

/** Whether the registers have what is asked. */
export function isAskable(definitions: readonly Definition[], { register, choice }: Asks): boolean {
  const definition = definitions.find(({ code }) => code === register);
  return definition !== undefined && (choice === null || namesOf(definition, choice) !== undefined);
}

/** What is asked in words; a register that is no more keeps its code. */
export function asksInWords(definitions: readonly Definition[], { register, choice }: Asks): AsksInWords {
  const definition = definitions.find(({ code }) => code === register);
  return {
    entry: definition?.words.entry ?? register,
    add: definition?.words.add ?? register,
    choiceName: choice === null ? null : ((definition && namesOf(definition, choice)) ?? choice),
  };
}

/** What is asked, with its words; null for a duty of another kind. */
export const shownAsks = (definitions: readonly Definition[], asks: Asks | null): (Asks & AsksInWords) | null =>
  asks && { ...asks, ...asksInWords(definitions, asks) };

/** `Mỗi đơn vị ghi ít nhất 2 buổi tuyên truyền (Nội dung: Ma túy)`. */
export const asksSentence = (count: number, { entry, choiceName }: Omit<AsksInWords, 'add'>): string =>
  `Mỗi đơn vị ghi ít nhất ${count} ${entry}${choiceName ? ` (${choiceName})` : ''}`;

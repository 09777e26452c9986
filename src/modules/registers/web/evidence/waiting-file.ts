import type { KeptKind } from '../../rules/evidence/file-kind.ts';
import type { Waiting } from '../outbox/waiting.ts';

/** What was said of children in a file, as it is sent. */
export interface FileAnswer {
  readonly children: boolean;
  readonly consent: string;
  readonly retainUntil: string | null;
}

/** A file chosen on this device that is not known to be with its entry. */
export interface WaitingFile extends Waiting {
  readonly unitId: string;
  readonly register: string;
  readonly entryId: string;
  readonly name: string;
  readonly kind: KeptKind;
  readonly content: Blob;
  /** Undefined until somebody answered; it is not sent before. */
  readonly answer?: FileAnswer | undefined;
  /** From 0 to 1, how much of it has travelled. */
  readonly part?: number | undefined;
}

/** Whether a file may go: it was answered for, and its entry does not wait on this device itself. */
export const mayGo = ({ answer, entryId }: WaitingFile, heldEntries: ReadonlySet<string> | undefined): boolean =>
  answer !== undefined && heldEntries !== undefined && !heldEntries.has(entryId);

export const isChosen = ({ answer, phase }: WaitingFile): boolean => answer === undefined && phase !== 'refused';

/** The files of one register of a unit by what they wait for: to be sent, for an answer, or to be mended. */
export function countFiles(files: readonly WaitingFile[], unitId: string, register: string) {
  const here = files.filter((file) => file.unitId === unitId && file.register === register);
  const refused = here.filter(({ phase }) => phase === 'refused').length;
  const unanswered = here.filter(isChosen).length;
  return { waiting: here.length - refused - unanswered, unanswered, refused };
}

/** Why an entry with so many files is not proven yet: an answered file is still on its way, one is not answered for, or there is none. */
export function whyUnproven(
  standing: number,
  here: readonly WaitingFile[],
): 'waiting' | 'unanswered' | 'none' | undefined {
  if (standing > 0) return undefined;
  if (here.some((file) => file.phase !== 'refused' && !isChosen(file))) return 'waiting';
  return here.some(isChosen) ? 'unanswered' : 'none';
}

/** Put back among the chosen, to be answered for anew and sent as another command. */
export const askedAgain = (file: WaitingFile, commandId: string): WaitingFile => {
  const { refusal: _refusal, part: _part, answer: _answer, ...rest } = file;
  return { ...rest, commandId, phase: 'kept' };
};

import { dayInVietnam, formatDate, type PlainDate } from '#base/date.ts';
import type { AssignmentState } from './assignment.ts';

/** Why a unit need not do what was asked of it. */
export interface Waiver {
  readonly reason: string;
  /** Name of the person who decided. */
  readonly by: string;
  /** The instant of the decision, ISO 8601. */
  readonly at: string;
}

export const waivedOn = ({ at }: Waiver): PlainDate => dayInVietnam(new Date(at));

/** `Trường tạm nghỉ · Lò Thị Mai · 02/03/2026`; a part that is not known is left out. */
export const waiverWords = (waiver: Waiver): string =>
  [waiver.reason, waiver.by, formatDate(waivedOn(waiver))].filter(Boolean).join(' · ');

const waivable: readonly AssignmentState[] = ['open', 'draft', 'ready', 'returned'];

/** Only what is still waited for can be waived; what was handed in is returned or accepted. */
export const isWaivable = (state: AssignmentState): boolean => waivable.includes(state);

/** Where an assignment stands once its waiver is taken back: as it stood before. */
export const stateBeforeWaiver = (from: string | null): AssignmentState =>
  waivable.find((state) => state === from) ?? 'open';

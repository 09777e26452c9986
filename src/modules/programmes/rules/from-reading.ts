import type { ReadDuty, ReadWindow } from '#modules/documents/rules/reading/reading.ts';
import type { DutyKind } from './assignment.ts';
import { type Audience, proposeAudience } from './audience.ts';
import type { DraftWindow } from './draft.ts';

export interface ProposedDuty {
  readonly kind: DutyKind;
  readonly title: string;
  readonly phrase: string | null;
  readonly channel: string | null;
  readonly audience: Audience;
  readonly form: { readonly code: string; readonly version: number } | null;
  readonly asks: null;
  readonly windows: readonly (DraftWindow & { readonly duePhrase: string | null })[];
}

const toWindow = (window: ReadWindow): ProposedDuty['windows'][number] => ({
  name: window.name,
  firstDay: window.firstDay,
  lastDay: window.lastDay,
  dueDay: window.due.day,
  dueInclusive: window.due.inclusive,
  duePhrase: [window.duePhrase, window.windowPhrase].filter(Boolean).join(' — ') || null,
});

/** What a document was read to ask for, as duties of a draft programme; everything can still be corrected. */
export const dutiesFromReading = (
  duties: readonly ReadDuty[],
  form: { code: string; version: number },
): ProposedDuty[] =>
  duties
    .filter((duty) => duty.windows.length > 0)
    .map((duty) => ({
      kind: duty.kind,
      title: duty.name,
      phrase: duty.phrase,
      channel: duty.channel?.phrase ?? null,
      audience: proposeAudience(duty.who?.value),
      form: duty.kind === 'report' ? form : null,
      asks: null,
      windows: duty.windows.map(toWindow),
    }));

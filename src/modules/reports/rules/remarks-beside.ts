/** A submission as far as its return matters here. */
interface Submission {
  readonly version: number;
  readonly decision: 'returned' | 'accepted' | null;
  readonly decidedBy: string | null;
  readonly reasons: readonly { readonly where: string; readonly text: string }[];
}

export interface RemarksBeside {
  readonly by: string | null;
  /** By place: the code of an indicator, or `words:` and a text part. What was said of the whole is not here. */
  readonly at: Readonly<Record<string, string>>;
}

const none: RemarksBeside = { by: null, at: {} };

/**
 * What was said of single places and belongs beside them: of a returned submission its own remarks; of what came after a
 * return, the remarks it answers. `shown` is the submission looked at, null for the working copy; `versions` newest first.
 */
export function remarksBeside(versions: readonly Submission[], shown: number | null): RemarksBeside {
  const at = versions.findIndex(({ version }) => version === shown);
  const own = shown === null ? undefined : versions[at];
  const answered = shown === null ? versions[0] : versions[at + 1];
  const speaks = own?.decision === 'returned' ? own : own || shown === null ? answered : undefined;
  if (speaks?.decision !== 'returned') return none;
  const said = speaks.reasons.filter(({ where }) => where !== '');
  return { by: speaks.decidedBy, at: Object.fromEntries(said.map(({ where, text }) => [where, text])) };
}

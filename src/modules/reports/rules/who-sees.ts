import type { Form } from './form/form.ts';

/** Where somebody who may read reports stands to one report. */
export interface Viewer {
  /** Holds the right on the unit itself. */
  readonly inside: boolean;
  /** Holds the right on the office that receives the report. */
  readonly receiver: boolean;
  /** Holds the right on a unit further above. */
  readonly above: boolean;
  /** Holds `sensitive.read` on the unit itself, or on the receiving office. */
  readonly sensitiveInside: boolean;
  readonly sensitiveAtReceiver: boolean;
}

/** What of a report is seen: the working copy, what was submitted, what was accepted, or that it does not exist. */
export type Sight = 'working' | 'submitted' | 'accepted' | 'nothing';

/** Drafts are seen inside the unit only; the level above the receiver sees accepted figures only. */
export function sightOf({ inside, receiver, above }: Viewer): Sight {
  if (inside) return 'working';
  if (receiver) return 'submitted';
  return above ? 'accepted' : 'nothing';
}

/** Sensitive figures are seen inside the unit and at the direct receiver, by those with the right; never further up. */
export const seesSensitive = ({ inside, receiver, sensitiveInside, sensitiveAtReceiver }: Viewer): boolean =>
  (inside && sensitiveInside) || (receiver && sensitiveAtReceiver);

/** The codes held back from this viewer. */
export const withheldFrom = (viewer: Viewer, form: Form): string[] =>
  seesSensitive(viewer) ? [] : form.indicators.filter(({ sensitive }) => sensitive).map(({ code }) => code);

/** Whether a form asks for figures that only few may see. */
export const hasSensitive = ({ indicators }: Form): boolean => indicators.some(({ sensitive }) => sensitive);

/** The reading of sensitive figures from outside the unit leaves a trace. */
export const leavesTrace = (viewer: Viewer, form: Form): boolean =>
  !viewer.inside && seesSensitive(viewer) && hasSensitive(form);

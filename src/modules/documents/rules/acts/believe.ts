import type { PlainDate } from '#base/date.ts';
import type { ActChange, ActLife } from './act-status.ts';
import type { ChangeKind } from './known-act.ts';
import type { ActId, ListedAct } from './known-acts.ts';

export const factStates = ['in-force', 'amended', 'partly-replaced', 'replaced', 'ended'] as const;
export type FactState = (typeof factStates)[number];

export const factStateWords: Readonly<Record<FactState, string>> = {
  'in-force': 'còn hiệu lực',
  amended: 'được sửa đổi, bổ sung',
  'partly-replaced': 'được thay thế một phần',
  replaced: 'được thay thế',
  ended: 'hết hiệu lực',
};

/** What an office found about an act and wrote down. */
export interface OfficeFact {
  readonly actId: ActId;
  readonly state: FactState;
  readonly inForceFrom: PlainDate | null;
  /** The last day. */
  readonly inForceTo: PlainDate | null;
  /** The act that amends or replaces it. */
  readonly byId: ActId | null;
  /** The first day of that. */
  readonly changedFrom: PlainDate | null;
  readonly source: string | null;
  /** How far above the reader its office stands; 0 is the own office. */
  readonly distance: number;
}

/** What the documents of the library say of an act: that they replace or amend it, or that one is in force. */
export interface LibraryWord {
  readonly inForceFrom: PlainDate | null;
  readonly inForceTo: PlainDate | null;
  readonly changes: readonly ActChange[];
}

const howOf: Readonly<Record<FactState, ChangeKind | null>> = {
  'in-force': null,
  amended: 'amended-by',
  'partly-replaced': 'replaced-by',
  replaced: 'replaced-by',
  ended: 'repealed-by',
};

/**
 * What is believed of an act. The office's own word goes before that of an office above, that before the data of the
 * program, and a document that says it replaces another is believed last and only as reported. Days are taken one by one:
 * an office that writes only the end leaves the beginning as it was known. Whoever says how an act stands puts aside what
 * those behind say of its end; amendments are added up.
 */
export function believe(
  facts: readonly OfficeFact[],
  shipped: ListedAct | undefined,
  library: LibraryWord | undefined,
  idOf: (by: string) => ActId,
): ActLife | undefined {
  if (facts.length === 0 && !shipped && !library) return undefined;
  const near = facts.toSorted((a, b) => a.distance - b.distance);
  const distance = near.find(({ state }) => state !== 'amended')?.distance;
  const judging = near.filter((fact) => fact.state !== 'amended' && fact.distance === distance);
  const own = judging.concat(near.filter(({ state }) => state === 'amended')).flatMap(changeOf);
  const others = [
    ...(shipped?.act.changes.map((change) => shippedChange(change, idOf)) ?? []),
    ...(library?.changes ?? []),
  ];
  const isEnd = ({ how }: ActChange) => how !== 'amended-by' && how !== 'continued-by';
  const kept = judging.length > 0 ? others.filter((change) => !isEnd(change)) : others;
  const changes = [...own, ...kept].filter(
    (change, at, all) => all.findIndex(({ how, by }) => how === change.how && by === change.by) === at,
  );
  const first = near[0];
  return {
    inForceFrom:
      firstDay(near.map((fact) => fact.inForceFrom)) ?? library?.inForceFrom ?? shipped?.act.inForceFrom ?? null,
    inForceTo:
      firstDay(judging.map((fact) => fact.inForceTo)) ??
      (judging.length > 0 ? null : (library?.inForceTo ?? shipped?.act.inForceTo ?? null)),
    sure: first ? 'certain' : (shipped?.act.sure ?? 'reported'),
    teller: first ? 'office' : shipped ? 'shipped' : 'library',
    source: first ? first.source : (shipped?.act.source ?? null),
    changes,
    heldInForce: judging.some(({ state }) => state === 'in-force') && !judging.some(({ state }) => howOf[state]),
  };
}

const firstDay = (days: readonly (PlainDate | null)[]): PlainDate | null => days.find((day) => day !== null) ?? null;

function changeOf({ state, byId, changedFrom, source }: OfficeFact): ActChange[] {
  const how = howOf[state];
  if (how === null || byId === null) return [];
  return [
    { how, by: byId, from: changedFrom, part: state === 'partly-replaced', sure: 'certain', teller: 'office', source },
  ];
}

const shippedChange = (
  { how, by, from, part = false, sure, source }: ListedAct['act']['changes'][number],
  idOf: (by: string) => ActId,
): ActChange => ({ how, by: idOf(by), from, part, sure, source, teller: 'shipped' });

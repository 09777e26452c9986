import { addDays, dayInVietnam, type PlainDate } from '#base/date.ts';
import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Permission } from '#base/permission.ts';
import { fold } from '#base/vietnamese.ts';
import { selectNamesOn, selectUnits } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { historyContract } from '../contract.ts';
import { actionWord } from '../rules/action-words.ts';
import { placesNamed } from '../rules/figure-words.ts';
import { LOG_PAGE, LOG_SEARCHED, likePattern } from '../rules/log-filter.ts';
import { lookActions } from '../rules/looks.ts';
import {
  AUDITED,
  CORRECTED,
  isReasonOfAccepted,
  isTold,
  preparedValues,
  tellsNote,
  tellsValues,
  withheldRows,
} from '../rules/who-is-told.ts';
import { selectLastCheck } from './check-store.ts';
import { firstIdOf, recordedAt } from './day-seal.ts';
import { selectSeals } from './day-store.ts';
import { selectHiddenRegisters } from './hidden-store.ts';
import { selectActionsAfter, selectCarriers } from './history-store.ts';
import {
  type LogFilter,
  type LogRow,
  searchLog,
  selectLog,
  selectNameIn,
  selectPeopleOf,
  selectUnitsBelow,
} from './log-store.ts';
import { holdsIn, toldValues } from './read-history.ts';

type C = typeof historyContract;
type Page = ReplyOf<C['readLog']>;
export type LogEntry = Page['entries'][number];
type Asked = QueryOf<C['exportLog']>;

const PEOPLE_OFFERED = 8;
const BEGINNING = '2000-01-01';

/** The actions of a part of the log, and of one action in it; an action outside the part is found nowhere. */
function actionsOf({ part, action }: Asked): Pick<LogFilter, 'actions' | 'notActions'> {
  const looks: readonly string[] = lookActions;
  const only = action ? [action] : undefined;
  if (part === 'looked') return { actions: only ? only.filter((one) => looks.includes(one)) : looks };
  return { ...(only ? { actions: only } : {}), ...(part === 'done' ? { notActions: looks } : {}) };
}

/** The units in which the caller holds all of the permissions themselves. */
const unitsHolding = (work: Work, permissions: readonly Permission[]): Id[] =>
  [...new Set(work.person.grants.map((grant) => grant.unitId))].filter((unit) =>
    permissions.every(holdsIn(work, unit)),
  );

async function filterOf(work: Work, unitId: Id, asked: Asked, before?: Id): Promise<LogFilter> {
  const end = firstIdOf(addDays((asked.to as PlainDate | undefined) ?? work.today, 1));
  return {
    units: asked.span === 'own' ? [unitId] : await selectUnitsBelow(work.tx, unitId, work.today),
    from: firstIdOf(asked.from ?? BEGINNING),
    before: before && before < end ? before : end,
    kind: asked.kind,
    ...actionsOf(asked),
    personId: asked.person,
    withheld: withheldRows.map(({ unless, ...rows }) => ({ ...rows, toldIn: unitsHolding(work, unless) })),
    hidden: await selectHiddenRegisters(work.tx),
    audited: { ...AUDITED, units: await unitsAudited(work) },
  };
}

/** The units whose reports the caller may follow back from above. */
async function unitsAudited(work: Work): Promise<Id[]> {
  const below = await Promise.all(
    work.rootsFor('history.audit').map((root) => selectUnitsBelow(work.tx, root, work.today)),
  );
  return [...new Set(below.flat())];
}

/** The newest rows that fit, told as far as the caller may be, and where to go on. */
export async function logRows(work: Work, unitId: Id, asked: Asked, limit: number, before?: Id) {
  const filter = await filterOf(work, unitId, asked, before);
  const nextAfter = (rows: readonly LogRow[]) => (rows.length > limit ? (rows[limit - 1]?.id ?? null) : null);
  if (!asked.words) {
    const rows = await selectLog(work.tx, filter, limit + 1);
    return { entries: await told(work, rows.slice(0, limit)), next: nextAfter(rows) };
  }
  // Words are looked for only in what is told, or a search would tell it.
  const valuesTold = preparedValues.map(({ reads, ...rows }) => ({ ...rows, toldIn: unitsHolding(work, reads) }));
  const named = placesNamed(asked.words);
  const places = {
    ...AUDITED,
    open: named.flatMap(({ place, sensitive }) => (sensitive ? [] : [place])),
    all: named.map(({ place }) => place),
    toldIn: unitsHolding(work, ['report.read', 'sensitive.read']),
  };
  const looking = { limit: limit + 1, searched: LOG_SEARCHED, valuesTold, places };
  const { rows, last } = await searchLog(work.tx, filter, likePattern(asked.words), looking);
  return { entries: await told(work, rows.slice(0, limit)), next: nextAfter(rows) ?? last ?? null };
}

async function told(work: Work, rows: readonly LogRow[]): Promise<LogEntry[]> {
  const unitIds = [...new Set(rows.map((row) => row.unitId))];
  const names = await selectNamesOn(work.tx, unitIds, work.today);
  const kinds = new Map((await selectUnits(work.tx, unitIds, work.today)).map(({ unitId, kind }) => [unitId, kind]));
  const reasons = await reasonsTold(work, rows);
  const carriers = await selectCarriers(work.tx, rows);
  return rows.map((row) => {
    const { id, unitId, subjectKind, subjectId, action } = row;
    const holds = holdsIn(work, unitId, carriers.get(subjectId));
    const inside = tellsValues(subjectKind, action, holds);
    return {
      id,
      at: row.at.toISOString(),
      recordedAt: recordedAt(id).toISOString(),
      unitId,
      unitName: names.get(unitId) ?? '',
      subjectKind,
      subjectId,
      personId: row.personId,
      who: row.personName ?? '',
      onBehalfOf: row.onBehalfName,
      action,
      what: actionWord(action, subjectKind),
      // A row that is not told plainly was found as one of those an auditor reads.
      ...toldValues(row, { plainly: isTold(subjectKind, action, holds), inside, unitKind: kinds.get(unitId) }),
      note: reasons.has(id) || tellsNote(subjectKind, action, holds) ? row.note : null,
      erased: !row.hasContent,
    };
  });
}

/** Those rows that say why a report was corrected which the caller reads from above, as the accepted version says it. */
async function reasonsTold(work: Work, rows: readonly LogRow[]): Promise<ReadonlySet<Id>> {
  const actions: readonly string[] = CORRECTED.actions;
  const why = rows.filter((row) => row.note && row.subjectKind === CORRECTED.kind && actions.includes(row.action));
  const units = [...new Set(why.map(({ unitId }) => unitId))];
  const read = new Set<Id>();
  for (const unit of units) if (await work.may('report.read', unit)) read.add(unit);
  const readable = why.filter(({ unitId }) => read.has(unitId));
  const later = await selectActionsAfter(work.tx, readable);
  return new Set(
    readable
      .filter(({ id, subjectKind, action }) => isReasonOfAccepted(subjectKind, action, later.get(id) ?? []))
      .map(({ id }) => id),
  );
}

/** A page of the log of a unit and those below it. */
export async function readLog(work: Work, unitId: Id, query: QueryOf<C['readLog']>): Promise<Page> {
  await work.need('history.read', unitId);
  const { before, ...asked } = query;
  const names = await selectNamesOn(work.tx, [unitId], work.today);
  const { entries, next } = await logRows(work, unitId, asked, LOG_PAGE, before);
  return {
    unitName: names.get(unitId) ?? '',
    personName: asked.person ? await nameOf(work, unitId, asked.person, entries) : null,
    entries,
    days: await sealsOf(work, entries),
    check: await lastCheck(work),
    next,
  };
}

/** Whose log it is; told of the people of the unit and those below it only. */
async function nameOf(work: Work, unitId: Id, person: Id, entries: readonly LogEntry[]): Promise<string | null> {
  const named = entries.find(({ personId, who }) => personId === person && who !== '');
  if (named) return named.who;
  return (await selectNameIn(work.tx, await selectUnitsBelow(work.tx, unitId, work.today), person)) ?? null;
}

/** The days on which the rows were recorded, with their seals. */
async function sealsOf(work: Work, entries: readonly LogEntry[]): Promise<Page['days']> {
  const days = [...new Set(entries.map((entry) => dayInVietnam(new Date(entry.recordedAt))))];
  const seals = new Map((await selectSeals(work.tx, days)).map((seal) => [seal.day, seal]));
  return days.map((day) => {
    const seal = seals.get(day);
    return { day, sealedAt: seal?.sealedAt.toISOString() ?? null, rows: seal?.rowCount ?? null };
  });
}

async function lastCheck(work: Work): Promise<Page['check']> {
  const found = await selectLastCheck(work.tx);
  if (!found) return null;
  const { at, firstDay, lastDay, rowCount, faultCount } = found;
  return { at: at.toISOString(), from: firstDay, to: lastDay, rows: rowCount, faults: faultCount };
}

/** People of a unit and those below it, to choose whose log to read. */
export async function findPeople(work: Work, unitId: Id, q: string): Promise<ReplyOf<C['findPeople']>> {
  await work.need('history.read', unitId);
  const units = await selectUnitsBelow(work.tx, unitId, work.today);
  const found = await selectPeopleOf(work.tx, units, fold(q).split(' '), PEOPLE_OFFERED + 1);
  return { people: found.slice(0, PEOPLE_OFFERED), more: found.length > PEOPLE_OFFERED };
}

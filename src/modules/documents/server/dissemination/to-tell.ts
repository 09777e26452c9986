import { dayInVietnam } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { disseminationContract } from '../../dissemination-contract.ts';
import { groups, judgeTelling, type Telling, tellingFindingSentence } from '../../rules/dissemination/telling.ts';
import { groupNames } from '../../rules/dissemination/telling-words.ts';
import { selectDocument } from '../document-store.ts';
import { downloadOf } from '../show-version.ts';
import { selectVersions } from '../version-store.ts';
import { type Asking, holdAsking, selectAsking, selectAskingsById } from './asking-store.ts';
import { askedOf, groupsOf, percentsOf, recordOf, warningsOf } from './shown.ts';
import {
  type AskedUnit,
  insertRecord,
  isAsked,
  lockAsked,
  selectAskedOf,
  selectRecords,
  type TellingRecord,
} from './telling-store.ts';

type C = typeof disseminationContract;

const withoutAsker = ({ askedBy: _, ...asked }: ReturnType<typeof askedOf>) => asked;

/** What the unit was asked to make known. */
export async function listToTell(work: Work, unitId: Id): Promise<ReplyOf<C['listToTell']>> {
  await work.needHere('assignment.read', unitId);
  const rows = await selectAskedOf(work.tx, unitId);
  const names = await selectNamesOn(work.tx, [unitId, ...rows.map(({ issuerId }) => issuerId)], work.today);
  const askings = await selectAskingsById(work.tx, rows);
  const items = rows.flatMap(({ issuerId, disseminationId, record }) => {
    const asking = askings.get(disseminationId);
    if (!asking) return [];
    return [
      {
        ...withoutAsker(askedOf(asking)),
        issuerId,
        issuerName: names.get(issuerId) ?? '',
        version: record?.version ?? 0,
        toldOn: record?.toldOn ?? null,
        percents: percentsOf(record?.telling),
      },
    ];
  });
  return { unitName: names.get(unitId) ?? '', items, mayWrite: work.mayHere('report.write', unitId) };
}

/**
 * What the office asked, for the people of a unit it asked; to everybody else it does not exist. The right to read the
 * document follows the asking, and ends with it where the unit wrote nothing down.
 */
async function askedHere(work: Work, asked: AskedUnit): Promise<{ asking: Asking; records: TellingRecord[] }> {
  await work.needHere('assignment.read', asked.unitId);
  const asking = (await isAsked(work.tx, asked))
    ? await selectAsking(work.tx, asked.issuerId, asked.disseminationId)
    : undefined;
  if (!asking) throw new Refusal('not-found');
  const records = await selectRecords(work.tx, asked);
  if (asking.endedAt && records.length === 0) throw new Refusal('not-found');
  return { asking, records };
}

export async function readToTell(work: Work, asked: AskedUnit): Promise<ReplyOf<C['readToTell']>> {
  const { asking, records } = await askedHere(work, asked);
  const { unitId, issuerId } = asked;
  const document = await selectDocument(work.tx, issuerId, asking.documentId);
  if (!document) throw new Refusal('not-found');
  const [latest] = await selectVersions(work.tx, issuerId, asking.documentId);
  const names = await selectNamesOn(work.tx, [unitId, issuerId], work.today);
  const groupsAsked = groupsOf(asking);
  return {
    ...withoutAsker(askedOf(asking)),
    unitName: names.get(unitId) ?? '',
    issuerName: names.get(issuerId) ?? '',
    text: document.reading.text,
    fileName: latest?.fileName ?? null,
    records: records.map((record) => recordOf(record, groupsAsked)),
    mayWrite: asking.endedAt === null && work.mayHere('report.write', unitId),
  };
}

export async function downloadToTell(work: Work, asked: AskedUnit): Promise<Download> {
  const { asking } = await askedHere(work, asked);
  const document = await selectDocument(work.tx, asked.issuerId, asking.documentId);
  if (!document) throw new Refusal('not-found');
  return downloadOf(work, asked.issuerId, document, document.version);
}

/** Writes down how many were told, as a version after the one the caller saw. */
export async function recordTelling(
  work: Work,
  asked: AskedUnit,
  { basedOn, reason, ...given }: Omit<BodyOf<C['recordTelling']>, 'commandId'>,
): Promise<ReplyOf<C['recordTelling']>> {
  await work.needHere('report.write', asked.unitId);
  const asking = (await lockAsked(work.tx, asked))
    ? await holdAsking(work.tx, asked.issuerId, asked.disseminationId)
    : undefined;
  if (!asking) throw new Refusal('not-found');
  if (asking.endedAt) throw new Refusal('dissemination-ended');
  const [before] = await selectRecords(work.tx, asked);
  if ((before?.version ?? 0) !== basedOn) throw new Refusal('stale');
  if (before && (reason ?? '').length < 3) throw new Refusal('telling-reason-missing');
  const groupsAsked = groupsOf(asking);
  const ways = [...new Set(given.ways)];
  const telling = onlyAsked(given.telling, groupsAsked);
  const draft = { telling, toldOn: given.toldOn, ways, otherWay: ways.includes('other') ? given.otherWay : null };
  const errors = judgeTelling(draft, groupsAsked, work.today).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refusal('telling-unfit', {
      findings: errors.map(({ where, code }) => ({ where, code, sentence: tellingFindingSentence(code) })),
    });
  }
  const version = basedOn + 1;
  await insertRecord(work.tx, {
    ...asked,
    ...draft,
    version,
    note: given.note || null,
    reason: before ? reason : null,
    recordedAt: work.now,
    recordedBy: work.person.personId,
    recordedFor: work.onBehalfOf?.personId ?? null,
  });
  await work.record({
    unitId: asked.unitId,
    subjectKind: 'telling',
    subjectId: asked.disseminationId,
    action: 'record-telling',
    ...(before ? { before: toldOf(asking, before) } : {}),
    after: toldOf(asking, { ...draft, version }),
    ...(before && reason ? { note: reason } : {}),
  });
  return { version, warnings: [...new Set(warningsOf(draft, groupsAsked))] };
}

const onlyAsked = (telling: Telling, asked: Readonly<Record<keyof Telling, boolean>>): Telling => ({
  staff: asked.staff ? telling.staff : null,
  pupils: asked.pupils ? telling.pupils : null,
  parents: asked.parents ? telling.parents : null,
});

/** What history keeps of a version. */
const toldOf = (
  asking: Asking,
  { telling, toldOn, version }: Pick<TellingRecord, 'telling' | 'toldOn' | 'version'>,
) => ({
  title: asking.title,
  askedOn: dayInVietnam(asking.askedAt),
  version,
  toldOn,
  told: groups.flatMap((group) => {
    const counted = telling[group];
    return counted ? [`${groupNames[group]}: ${counted.told}/${counted.all}`] : [];
  }),
});

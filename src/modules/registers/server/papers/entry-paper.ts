import type { ParamsOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { fold } from '#base/vietnamese.ts';
import type { OfficialPaper } from '#modules/documents/rules/official/official-paper.ts';
import { makePapersDocx } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { papersContract } from '../../papers-contract.ts';
import type { Definition } from '../../rules/definition.ts';
import { eventPaper, isMarked } from '../../rules/papers/event-paper.ts';
import { minutesPaper } from '../../rules/papers/minutes-paper.ts';
import type { Paper } from '../../rules/papers/paper-schema.ts';
import { sheetPapers, staffSheet } from '../../rules/papers/sheets-paper.ts';
import { titleOf } from '../../rules/say-entry.ts';
import type { Registers } from '../definitions.ts';
import { type StoredEntry, selectEntry } from '../entry-store.ts';
import { needEntries, seenValues } from '../seen-register.ts';
import { paperHead } from './paper-head.ts';

async function papersOf(
  work: Work,
  definition: Definition,
  paper: Paper,
  entry: StoredEntry,
): Promise<OfficialPaper[]> {
  const { unitId, day, values } = entry;
  if (paper.kind === 'minutes') {
    const { header } = await paperHead(work, unitId, { kind: 'minutes', day, dated: true });
    return [minutesPaper(definition, paper, values, header)];
  }
  if (paper.kind === 'event') {
    if (!isMarked(paper, values)) return [];
    return [
      eventPaper(definition, paper, values, await paperHead(work, unitId, { kind: 'report', day, dated: false })),
    ];
  }
  if (paper.kind !== 'sheets' && paper.kind !== 'staff-sheet') return [];
  const head = await paperHead(work, unitId, { kind: 'report', day, dated: false });
  return paper.kind === 'sheets'
    ? sheetPapers(definition, paper, values, head)
    : [staffSheet(definition, paper, values, head)];
}

/** A paper drawn from an entry, by the definition in force: what an older one did not ask stays to be written by hand. */
export async function entryPaper(
  work: Work,
  registers: Registers,
  { unitId, register, entryId, paper: code }: ParamsOf<(typeof papersContract)['entryPaper']>,
): Promise<Download> {
  await work.need('register.read', unitId);
  const definition = registers.inForce(register);
  await needEntries(work, definition, unitId);
  const entry = await selectEntry(work.tx, unitId, entryId);
  const paper = definition.papers.find((one) => one.code === code);
  if (!entry || entry.register !== register || !paper) throw new Refusal('not-found');
  const papers = await papersOf(work, definition, paper, { ...entry, values: seenValues(work, definition, entry) });
  if (papers.length === 0) throw new Refusal('paper-empty');
  return {
    fileName: `${fold(`${paper.name} ${titleOf(definition, entry.values)}`).slice(0, 100)} ${entry.day}.docx`,
    mediaType: mediaTypes.docx,
    bytes: () => makePapersDocx(paper.name, papers),
  };
}

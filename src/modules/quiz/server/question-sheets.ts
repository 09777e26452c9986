import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { fold } from '#base/vietnamese.ts';
import { makeSheet, type ReadRow, readSheet } from '#modules/documents/server/public.ts';
import { recordFirst } from '#modules/history/server/public.ts';
import { textRow } from '#modules/organisation/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { quizContract } from '../contract.ts';
import { questionSchema } from '../rules/question-schema.ts';
import { MOST_ROWS, questionChoices, questionColumns, questionRow, readRow } from '../rules/question-sheet.ts';
import { bankOf } from './bank.ts';
import { insertVersion } from './question-store.ts';
import { toldQuestion } from './write-question.ts';

const FILE_NAME = 'ngan hang cau hoi.xlsx';
/** Rows that are told of when they do not fit; the rest are found once these are mended. */
const TOLD = 5;

const keys = questionColumns.map(({ key }) => key);

/** The whole bank of a unit, what is not offered among it. */
export async function exportQuestions(work: Work, unitId: Id): Promise<Download> {
  await work.need('quiz.read', unitId);
  const rows = (await bankOf(work, unitId)).map(({ content }) => questionRow(content));
  return {
    fileName: FILE_NAME,
    mediaType: mediaTypes.xlsx,
    bytes: () => makeSheet({ sheetName: 'Câu hỏi', columns: questionColumns, rows, choicesSheet: questionChoices }),
  };
}

export async function readQuestionSheet(bytes: Uint8Array): Promise<readonly ReadRow[]> {
  const { rows } = await readSheet(bytes, questionColumns);
  if (rows.length > MOST_ROWS) throw new Refusal('sheet-too-long', { limit: MOST_ROWS });
  return rows;
}

/** Adds the questions of a sheet to the bank of a unit, all or none; one that stands there already is passed over. */
export async function importQuestions(
  work: Work,
  unitId: Id,
  rows: readonly ReadRow[],
): Promise<ReplyOf<(typeof quizContract)['importQuestions']>> {
  await work.needHere('register.write', unitId);
  const known = new Set((await bankOf(work, unitId)).map(({ content }) => fold(content.text)));
  const read = rows.map((row) => ({ row: row.row, ...readRow(textRow(row, keys).cells) }));
  const unfit = read.filter(({ faults, content }) => faults.length > 0 || !questionSchema.safeParse(content).success);
  if (unfit.length > 0) {
    const where = unfit.slice(0, TOLD).map(({ row, faults }) => `Dòng ${row}: ${faults[0] ?? 'có ô quá dài.'}`);
    throw new Refusal('quiz-sheet-unfit', { count: unfit.length, where: where.join(' ') });
  }
  const added = [];
  for (const { content } of read) {
    if (known.has(fold(content.text))) continue;
    known.add(fold(content.text));
    const question = { unitId, id: work.newId(), version: 1, content };
    await insertVersion(work.tx, { ...question, at: work.now, personId: work.person.personId });
    added.push(question);
  }
  if (added.length === 0) work.markRecorded();
  else {
    await recordFirst(
      work,
      added.map(({ id, content }) => ({
        unitId,
        subjectKind: 'quiz-question',
        subjectId: id,
        action: 'add-question',
        after: toldQuestion(content),
      })),
    );
  }
  return { added: added.length, known: rows.length - added.length };
}

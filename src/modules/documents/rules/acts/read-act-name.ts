import type { PlainDate } from '#base/date.ts';
import { citationKind, citationYear, normalNumber } from '../reading/citation-key.ts';
import { findCitations } from '../reading/citations.ts';
import type { Seen } from './act-book.ts';
import { citationKey } from './act-key.ts';
import { actKindNames } from './act-kind-names.ts';

/**
 * The act a person writes: “Nghị định 13/2023/NĐ-CP”, “21/KH-UBND ngày 26/01/2024 của UBND tỉnh”, “Luật Trẻ em”. Undefined
 * when the words name none, or more than one.
 */
export function readActName(text: string, today: PlainDate): Seen | undefined {
  const [found, ...others] = findCitations(text.normalize('NFC').trim());
  const key = found && citationKey(found);
  if (!found || others.length > 0 || key === undefined) return undefined;
  const kind = citationKind(found.kind?.name, found.numberSymbol);
  const number = normalNumber(found);
  return {
    key,
    year: citationYear(found),
    day: found.date ?? null,
    citedOn: today,
    label: number === null ? found.raw : `${found.kind?.name ?? actKindNames[kind]} ${number}`,
    kindName: found.kind?.name ?? actKindNames[kind],
    issuer: found.issuer ?? null,
    subject: null,
  };
}

import type { Relation } from '#base/permission.ts';
import { fold } from '#base/vietnamese.ts';
import { type StepKind, stepKindNames } from '../step-kinds.ts';
import { relationNames } from './columns.ts';

const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const lookup = <T extends string>(names: Readonly<Record<T, string>>, others: readonly (readonly [string, T])[]) =>
  new Map<string, T>([
    ...(Object.entries(names) as [T, string][]).map(([value, name]) => [words(name), value] as const),
    ...others.map(([name, value]) => [words(name), value] as const),
  ]);

const stepByWord = lookup<StepKind>(stepKindNames, [
  ['Lập mới', 'open'],
  ['Thành lập', 'open'],
  ['Chuyển', 'move'],
  ['Hợp nhất', 'merge'],
  ['Chia', 'split'],
  ['Tách', 'split'],
  ['Đổi loại', 're-kind'],
  ['Đổi cấp học', 're-kind'],
  ['Kết thúc', 'close'],
  ['Giải thể', 'close'],
  ['Bàn giao', 'hand-over'],
]);

const relationByWord = lookup<Relation>(relationNames, [
  ['Báo cáo cho', 'reports_to'],
  ['Báo cáo về', 'reports_to'],
  ['Chủ quản', 'governed_by'],
  ['Trực thuộc', 'governed_by'],
  ['Thuộc địa bàn', 'lies_in'],
  ['Công an', 'partners_with'],
]);

export const parseStep = (text: string): StepKind | undefined => stepByWord.get(words(text));

/** The relations of a cell, each once, and the words that name none. */
export function parseRelations(text: string): { relations: Relation[]; unknown: string[] } {
  const found = new Set<Relation>();
  const unknown: string[] = [];
  for (const part of text.split(/[,;\n]+/u).map((one) => one.trim())) {
    if (part === '') continue;
    const relation = relationByWord.get(words(part));
    if (relation) found.add(relation);
    else unknown.push(part);
  }
  return { relations: [...found], unknown };
}

/** The turn of a receiver; undefined for a blank cell, `null` for one that is no turn. */
export function parseRank(text: string): number | undefined | null {
  const said = text.trim();
  if (said === '') return undefined;
  return /^[1-9]$/.test(said) ? Number(said) : null;
}

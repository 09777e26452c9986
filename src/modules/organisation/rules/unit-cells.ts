import { fold } from '#base/vietnamese.ts';
import { type Level, levelNames, levels, type Ownership, ownerships, type UnitKind, unitKinds } from './kinds.ts';

const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const lookup = <T extends string>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.map(([name, value]) => [words(name), value]));

const kindByWord = lookup<UnitKind>([
  ...Object.entries(unitKinds).map(([kind, { name }]) => [name, kind as UnitKind] as const),
  ['UBND xã', 'commune-authority'],
  ['UBND phường', 'commune-authority'],
  ['UBND đặc khu', 'commune-authority'],
  ['UBND huyện', 'district-authority'],
  ['UBND quận', 'district-authority'],
  ['UBND tỉnh', 'province-authority'],
  ['Phòng GDĐT', 'division'],
  ['Phòng GD&ĐT', 'division'],
  ['Sở GDĐT', 'department'],
  ['Sở GD&ĐT', 'department'],
  ['Trường học', 'school'],
  ['Trung tâm', 'centre'],
  ['GDNN-GDTX', 'centre'],
  ['Công an xã', 'police'],
  ['Công an phường', 'police'],
  ['Công an tỉnh', 'police'],
]);

const levelByWord = lookup<Level>([
  ...levelNames.map((level) => [levels[level], level] as const),
  ['NT', 'nha-tre'],
  ['MN', 'mam-non'],
  ['Mẫu giáo', 'mam-non'],
  ['TH', 'tieu-hoc'],
  ['Trung học cơ sở', 'thcs'],
  ['Trung học phổ thông', 'thpt'],
  ['Giáo dục thường xuyên', 'gdtx'],
]);

const ownershipByWord = lookup<Ownership>([
  ...Object.entries(ownerships).map(([ownership, name]) => [name, ownership as Ownership] as const),
  ['Tư thục', 'non-public'],
  ['Dân lập', 'non-public'],
]);

export const parseKind = (text: string): UnitKind | undefined => kindByWord.get(words(text));

export const parseOwnership = (text: string): Ownership | undefined =>
  text.trim() === '' ? 'public' : ownershipByWord.get(words(text));

const parts = (text: string): string[] =>
  text
    .split(/[,;\n]+/u)
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '');

/** The levels of a cell in their usual order, and the words that name none. */
export function parseLevels(text: string): { levels: Level[]; unknown: string[] } {
  const found = new Set<Level>();
  const unknown: string[] = [];
  for (const part of parts(text)) {
    const level = levelByWord.get(words(part));
    if (level) found.add(level);
    else unknown.push(part);
  }
  return { levels: levelNames.filter((level) => found.has(level)), unknown };
}

/** The grade of a cell: “9”, “lớp 9”; null for a blank one. */
export function parseClass(text: string): { lastClass: number | null; isUnknown: boolean } {
  const said = words(text).replace(/^lop /, '');
  if (said === '') return { lastClass: null, isUnknown: false };
  const isClass = /^(?:[1-9]|1[0-2])$/.test(said);
  return { lastClass: isClass ? Number(said) : null, isUnknown: !isClass };
}

/** Tags without repetition, in the order given. */
export function parseTags(text: string): string[] {
  const seen = new Map<string, string>();
  for (const part of parts(text)) if (!seen.has(part.toLowerCase())) seen.set(part.toLowerCase(), part);
  return [...seen.values()];
}

/** Names are the same when only spaces or capitals differ; marks count. */
export const sameName = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

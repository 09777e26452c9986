import type { PlainDate } from '#base/date.ts';
import { yearOf } from '#base/date.ts';
import { type ActKey, isOfTheCountry, nameKey, numberKey, yearOfKey } from './act-key.ts';
import { educationActs } from './known/education-acts.ts';
import { justiceActs } from './known/justice-acts.ts';
import { partyActs } from './known/party-acts.ts';
import { reorganisationActs } from './known/reorganisation-acts.ts';
import { securityActs } from './known/security-acts.ts';
import type { KnownAct } from './known-act.ts';

/**
 * One act: its key, and what tells it from others of the same key: the year (`13-KL-TW@2021`), the day where a number is
 * given in many places (`21-KH-UBND@2024-01-26`), nothing where the number carries its year and the country has it once.
 */
export type ActId = string;

/** The key of an act, and its year or day where they are part of who it is. */
export interface ActName {
  readonly key: ActKey;
  readonly year: number | null;
  readonly day: PlainDate | null;
}

/** The id of an act from its key and what is known of its time. */
export function actId({ key, year, day }: ActName): ActId {
  if (yearOfKey(key) !== null && isOfTheCountry(key)) return key;
  if (day && !isOfTheCountry(key) && !key.startsWith('ten:')) return `${key}@${day}`;
  const known = day ? yearOf(day) : (year ?? null);
  return known === null || yearOfKey(key) === known ? key : `${key}@${known}`;
}

const idForm = /^(.{4,200}?)(?:@(\d{4})(-\d{2}-\d{2})?)?$/u;

/** An id taken apart; undefined for what is none. */
export function readActId(id: ActId): ActName | undefined {
  const [, key, year, rest] = idForm.exec(id) ?? [];
  if (key === undefined || key.includes('@')) return undefined;
  return {
    key,
    year: year ? Number(year) : yearOfKey(key),
    day: year && rest ? year + rest : null,
  };
}

/** A known act under its id, with every key it is cited under. */
export interface ListedAct {
  readonly id: ActId;
  readonly act: KnownAct;
  readonly keys: readonly ActKey[];
  readonly year: number | null;
}

function list(act: KnownAct): ListedAct {
  const numbers = [act.number, ...(act.alsoWritten ?? [])].filter((number) => number !== null).map(numberKey);
  const keys = [...numbers, ...(act.names ?? []).map(nameKey)];
  const [first = ''] = keys;
  const year = act.signedOn ? yearOf(act.signedOn) : (act.year ?? yearOfKey(first));
  // The day is left out: another spelling of it in a citation does not make another act of the country.
  return { id: actId({ key: first, year, day: null }), act, keys, year };
}

export const listActs = (acts: readonly KnownAct[]): readonly ListedAct[] => acts.map(list);

/** The acts that come with the program: what domain research could confirm, with its sources (docs/decisions/0028). */
export const knownActs: readonly ListedAct[] = listActs([
  ...securityActs,
  ...educationActs,
  ...justiceActs,
  ...reorganisationActs,
  ...partyActs,
]);

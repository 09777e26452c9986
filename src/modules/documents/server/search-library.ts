import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { libraryContract } from '../library-contract.ts';
import { type LookedFor, snippetFinder } from '../rules/library/find-hits.ts';
import { tiers } from '../rules/library/library-filter.ts';
import {
  type Asked,
  anyOrder,
  citing,
  inOrder,
  type LibraryQuery,
  libraryQuery,
  type Places,
  withMarks,
} from '../rules/library/library-query.ts';
import { nearbyWords, nearWords } from '../rules/library/near-words.ts';
import { numberSymbolOf } from '../rules/library/number-symbol.ts';
import { termHasher } from '../rules/library/term-hash.ts';
import { knownStanding, standingOf } from './acts/standing-of.ts';
import {
  type FoundDocument,
  listLibrary,
  type Narrowing,
  searchDocuments,
  selectFacets,
  selectKnownWords,
  selectVocabulary,
  selectWordsOf,
  type Way,
} from './search-store.ts';

type C = typeof libraryContract;
type Query = QueryOf<C['searchLibrary']>;

const PAGE = 30;
/** Fewer answers than this and the words are looked for in looser ways too. */
const FEW = 10;

/** A word that no document holds, and what was looked for in its place. */
interface Meant {
  readonly typed: string;
  readonly used: readonly string[];
}

/** The words each typed one stands for: itself where some document holds it, else those near it. */
async function placesOf(work: Work, { words }: LibraryQuery): Promise<{ places: Places; meant: Meant[] }> {
  const known = await selectKnownWords(work.tx, words);
  // Figures and long codes are no part of the vocabulary; they stand for themselves.
  const isOdd = (word: string) => !known.has(word) && /^[a-z][a-z0-9]{1,11}$/.test(word);
  if (!words.some(isOdd)) return { places: words.map((word) => [word]), meant: [] };
  const vocabulary = await selectVocabulary(work.tx);
  const meant: Meant[] = [];
  const places = words.flatMap((word): Places => {
    const near = isOdd(word) ? nearWords(word, vocabulary) : [];
    const [first] = near;
    if (!first) return [[word]];
    meant.push({ typed: word, used: first.length > 1 ? [first.join(' ')] : near.flat() });
    // What holds a figure may be a code that stands in documents as it is.
    return first.length > 1 ? first.map((part) => [part]) : [[...(/\d/.test(word) ? [word] : []), ...near.flat()]];
  });
  return { places, meant };
}

/** The ways to answer, the strictest first. */
function strictWays(query: LibraryQuery, places: Places, hashed: (asked: Asked) => number[][]): Way[] {
  const ordered = hashed(inOrder(places));
  const marked = hashed(withMarks(query));
  const cited = hashed(citing(query));
  const isPhrase = places.length > 0;
  return [
    ...query.numbers.map((key): Way => ({ tier: tiers.number, where: 'number', key })),
    ...(cited.length > 0 ? [{ tier: tiers.wordsInOrder, where: 'words', asked: cited } as const] : []),
    ...(isPhrase && marked.length > 0
      ? [
          { tier: tiers.headExact, where: 'head', asked: [...ordered, ...marked] } as const,
          { tier: tiers.wordsExact, where: 'words', asked: [...ordered, ...marked] } as const,
        ]
      : []),
    ...(isPhrase
      ? [
          { tier: tiers.headInOrder, where: 'head', asked: ordered } as const,
          { tier: tiers.wordsInOrder, where: 'words', asked: ordered } as const,
          // One word has no order.
          ...(places.length > 1 ? [{ tier: tiers.head, where: 'head', asked: hashed(anyOrder(places)) } as const] : []),
        ]
      : []),
  ];
}

async function find(work: Work, unitId: Id, query: LibraryQuery, filter: Query & Narrowing) {
  const page = { limit: PAGE, offset: (filter.page - 1) * PAGE };
  const hash = termHasher(unitId);
  const hashed = (asked: Asked) => asked.map((list) => [...new Set(list.map(hash))]);
  const search = (ways: readonly Way[], at = page) => searchDocuments(work.tx, unitId, ways, filter, work.today, at);
  const { places, meant } = await placesOf(work, query);
  const strict = strictWays(query, places, hashed);
  const found = await search(strict);
  // Looser ways are asked by what the strict ones leave on the first page, so that every page answers the same question.
  const first = page.offset === 0 ? found : await search(strict, { limit: 1, offset: 0 });
  if ((first[0]?.total ?? 0) >= FEW || places.length === 0) return { found, places, meant, near: false };
  const loose: Way[] = [...strict, { tier: tiers.words, where: 'words', asked: hashed(anyOrder(places)) }];
  const answer = await search(loose);
  const some = page.offset === 0 ? answer : await search(loose, { limit: 1, offset: 0 });
  if ((some[0]?.total ?? 0) > 0 || places.length === 1) return { found: answer, places, meant, near: false };
  // A slip may have made another word of the language: neighbours of every word, as long as they follow each other.
  const vocabulary = await selectVocabulary(work.tx);
  const around = places.map((words) => [...new Set(words.flatMap((word) => [word, ...nearbyWords(word, vocabulary)]))]);
  const asked = hashed(inOrder(around));
  const nearest = await search([
    { tier: tiers.near, where: 'head', asked },
    { tier: tiers.near, where: 'words', asked },
  ]);
  return { found: nearest, places: around, meant, near: nearest.length > 0 };
}

/** Looks in the library of an office: words without marks or with slips, numbers however written, filters; 30 a page. */
export async function searchLibrary(work: Work, unitId: Id, wanted: Query): Promise<ReplyOf<C['searchLibrary']>> {
  await work.need('document.read', unitId);
  // Whether an act has ended is judged for a filter as it is for a row and in a thread.
  const query = { ...wanted, standing: wanted.force && (await knownStanding(work, unitId)) };
  const asked = libraryQuery(query.q ?? '');
  const isAsked = asked.words.length > 0 || asked.numbers.length > 0;
  const nothing = { found: [] as FoundDocument[], places: [] as Places, meant: [] as Meant[], near: false };
  const blank = (query.q ?? '').trim() === '';
  const { found, places, meant, near } = isAsked
    ? await find(work, unitId, asked, query)
    : blank
      ? {
          ...nothing,
          found: await listLibrary(work.tx, unitId, query, work.today, {
            limit: PAGE,
            offset: (query.page - 1) * PAGE,
          }),
        }
      : nothing;
  const numbers = new Set(asked.numbers);
  const lookedFor: LookedFor = {
    words: new Set(places.flat()),
    numbers,
    typed: numbers.size > 0 ? 1 : places.length,
  };
  const snippetOf = snippetFinder(lookedFor);
  const inWords = found.flatMap((row) => {
    const { tier, id, olderVersion, version } = row;
    if (tier === null || tier <= tiers.head) return [];
    return [{ id, ordinal: tier >= tiers.older && olderVersion !== null ? olderVersion : version }];
  });
  const texts = await selectWordsOf(work.tx, unitId, inWords);
  const standing = await standingOf(work, unitId, found);
  return {
    documents: found.map(({ total: _, tier, olderVersion, version: __, key: ___, datedOn: ____, ...row }) => {
      const text = texts.get(row.id);
      const snippet = text === undefined ? undefined : snippetOf(text);
      return {
        ...row,
        numberSymbol: numberSymbolOf(row.number, row.symbol),
        addedAt: row.addedAt.toISOString(),
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
        state: standing.get(row.id)?.state ?? 'unknown',
        stateWords: standing.get(row.id)?.stateWords ?? '',
        olderVersion: tier !== null && tier >= tiers.older ? olderVersion : null,
        snippet: snippet ? [...snippet] : null,
      };
    }),
    total: found[0]?.total ?? 0,
    page: query.page,
    pageSize: PAGE,
    lookedFor: [...lookedFor.words],
    meant: meant.map(({ typed, used }) => ({ typed, used: [...used] })),
    near,
    mayWrite: work.mayHere('document.write', unitId),
  };
}

/** What the library of an office can be narrowed by. */
export async function showFacets(work: Work, unitId: Id): Promise<ReplyOf<C['readFacets']>> {
  await work.need('document.read', unitId);
  const { kinds, issuers, years, directions } = await selectFacets(work.tx, unitId);
  return { kinds: [...kinds], issuers: [...issuers], years: [...years], directions: [...directions] };
}

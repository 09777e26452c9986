import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { HeadFields } from '../rules/library/entry.ts';
import { numberSymbolOf } from '../rules/library/number-symbol.ts';
import { isTwin, type TwinKey, twinKey } from '../rules/library/twin.ts';
import { lockLibrary, selectPossibleTwins } from './twin-store.ts';

interface Taken {
  readonly unitId: Id;
  readonly head: HeadFields;
  /** Of the file, when there is one. */
  readonly sha256?: Uint8Array | undefined;
  /** The entry itself, when it is one that is changed. */
  readonly itself?: Id;
  /** The person saw the twins and wants a document of its own nevertheless. */
  readonly evenIfTwin?: boolean | undefined;
}

/**
 * Warns by a refusal of documents of the library with the same number, symbol and issuer, or the same bytes, unless the
 * person has seen them. Two people at once take turns, so that the second is warned of the first.
 */
export async function warnOfTwins(work: Work, { unitId, head, sha256, itself, evenIfTwin }: Taken): Promise<void> {
  await lockLibrary(work.tx, unitId);
  if (evenIfTwin) return;
  const key: TwinKey = twinKey(head);
  if (key.number === null && !sha256) return;
  const possible = await selectPossibleTwins(work.tx, unitId, key.number, sha256);
  const twins = possible.filter((one) => one.id !== itself && (one.sameBytes || isTwin(key, twinKey(one))));
  if (twins.length === 0) return;
  throw new Refusal('document-twin', {
    twins: twins.map(({ id, title, number, symbol, signedOn, addedAt, addedBy, revision, sameBytes }) => ({
      id,
      title,
      numberSymbol: numberSymbolOf(number, symbol),
      signedOn,
      addedAt: addedAt.toISOString(),
      addedBy,
      revision,
      sameBytes,
    })),
  });
}

import { documentsContract } from '#modules/documents/contract.ts';
import { itemsOf } from '#modules/documents/rules/review/review-items.ts';
import { units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { planFile } from './matrix-world.ts';
import type { TestServer } from './test-server.ts';

const unit = { unitId: units.communeEast };
const quiet = 'CÔNG VĂN\nVề việc trao đổi tài liệu';

/** Three readings of the commune: one with a decision, one with nothing left to look at, one confirmed. */
export async function buildReview({ call }: TestServer) {
  const as = 'communeOfficer';
  const begun = await call(as, documentsContract, 'addDocument', {
    params: unit,
    body: { evenIfTwin: true },
    file: planFile,
  });
  const params = { ...unit, documentId: begun.body.id };
  const { body } = await call(as, documentsContract, 'readDocument', { params });
  const [decided, open] = itemsOf(body.reading).filter(({ value }) => value.item === 'window');
  const taken = await call(as, documentsContract, 'decideItem', {
    params,
    body: { key: decided?.key ?? '', verdict: 'accepted', value: null, where: null, seen: 0, version: 1 },
  });
  const [settled, confirmed] = [
    await call(as, documentsContract, 'addText', { params: unit, body: { text: quiet } }),
    await call(as, documentsContract, 'addText', { params: unit, body: { text: quiet } }),
  ];
  const done = await call(as, documentsContract, 'confirmReading', {
    params: { ...unit, documentId: confirmed.body.id },
    body: { step: 0, version: 1 },
  });
  if (taken.status !== 200 || done.status !== 200 || !open)
    throw new Error('The readings of the matrix are not as said');
  return { begun: begun.body.id, settled: settled.body.id, confirmed: confirmed.body.id, openKey: open.key };
}

export type ReviewWorld = Awaited<ReturnType<typeof buildReview>>;

/** Requests on the readings of the commune, by `module.key`. */
export function reviewSamples(world: ReviewWorld): Record<string, readonly Sample[]> {
  const inside = { on: 'communeEast', only: INSIDE } as const;
  const of = (documentId: string) => ({ params: { ...unit, documentId } });
  const decision = { key: world.openKey, verdict: 'removed', value: null, where: null, seen: 0, version: 1 };
  return {
    'documents.decideItem': [{ ...inside, input: { ...of(world.begun), body: decision } }],
    'documents.undoDecision': [{ ...inside, input: { ...of(world.begun), body: { step: 1 } } }],
    'documents.confirmReading': [{ ...inside, input: { ...of(world.settled), body: { step: 0, version: 1 } } }],
    'documents.reopenReading': [{ ...inside, input: { ...of(world.confirmed), body: {} } }],
  };
}

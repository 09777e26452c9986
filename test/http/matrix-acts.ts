import { units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import type { World } from './matrix-world.ts';

/** An act that the office holds to be in force. */
export const inForce = {
  state: 'in-force',
  inForceFrom: '2017-09-05',
  inForceTo: null,
  by: null,
  changedFrom: null,
  sourceUrl: 'https://vanban.example.vn/80-2017',
  note: null,
} as const;

/** Acts that documents rest on, and what an office wrote about them. */
export function actsSamples({
  documentId,
  actFactId,
}: Pick<World, 'documentId' | 'actFactId'>): Record<string, readonly Sample[]> {
  const params = { unitId: units.communeEast };
  const fact = { ...inForce, note: 'Đã xem lại' };
  const written = { params: { ...params, factId: actFactId }, body: { revision: 1 } };
  return {
    'acts.readValidity': [{ on: 'communeEast', input: { params: { ...params, documentId } } }],
    'acts.readThread': [
      { on: 'communeEast', input: { params, query: { document: documentId } } },
      { on: 'communeEast', title: 'an act', input: { params, query: { act: '124-2021-TT-BCA' } } },
    ],
    'acts.listNeighbours': [
      {
        on: 'communeEast',
        input: { params, query: { document: documentId, side: 'rests-on', kind: 'Kế hoạch', skip: 0 } },
      },
    ],
    'acts.listOutdated': [{ on: 'communeEast', input: { params } }],
    'acts.listActs': [{ on: 'communeEast', input: { params } }],
    'acts.addActFact': [{ on: 'communeEast', only: INSIDE, input: { params, body: { act: '124/2021/TT-BCA', fact } } }],
    'acts.editActFact': [{ on: 'communeEast', only: INSIDE, input: { ...written, body: { revision: 1, fact } } }],
    'acts.withdrawActFact': [{ on: 'communeEast', only: INSIDE, input: written }],
  };
}

import { units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { planFile, type World } from './matrix-world.ts';

/** The library of an office: its documents, what is known of them, their versions. */
export function librarySamples({ documentId }: Pick<World, 'documentId'>): Record<string, readonly Sample[]> {
  const params = { unitId: units.communeEast, documentId };
  const first = { ...params, ordinal: 1 };
  const entry = {
    direction: 'received',
    kindCode: 'KH',
    number: '15',
    symbol: 'KH-UBND',
    issuer: 'UBND xã Bản Đông',
    subject: 'Phòng, chống tội phạm năm 2026',
    signedOn: '2026-01-15',
    inForceFrom: '2026-01-15',
    inForceTo: null,
    note: null,
  };
  const newer = { revision: 1, reason: 'Bản có chữ ký' };
  const office = { params: { unitId: units.communeEast } };
  return {
    'library.searchLibrary': [{ on: 'communeEast', input: { ...office, query: { q: 'ke hoahc' } } }],
    'library.readIssued': [
      { on: 'communeEast', input: { params: { ...office.params, kind: 'plan', assignmentId: documentId } } },
    ],
    'library.readFacets': [{ on: 'communeEast', input: office }],
    'library.editEntry': [{ on: 'communeEast', only: INSIDE, input: { params, body: { revision: 1, entry } } }],
    'library.addVersion': [{ on: 'communeEast', only: INSIDE, input: { params, body: newer, file: planFile } }],
    'library.addTextVersion': [
      {
        on: 'communeEast',
        only: INSIDE,
        input: { params, body: { ...newer, text: 'KẾ HOẠCH\nPhòng, chống tội phạm' } },
      },
    ],
    'library.readVersion': [{ on: 'communeEast', input: { params: first } }],
    'library.downloadVersion': [{ on: 'communeEast', input: { params: first } }],
  };
}

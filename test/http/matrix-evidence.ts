import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '#platform/tables.ts';
import { jpegPicture } from '../fixtures/pictures.ts';
import { personas, units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

const unitId = units.secondary;
const entryId = 'f2000000-0000-7000-8000-000000000011';
const fileId = 'f2000000-0000-7000-8000-000000000012';
const storedId = 'f2000000-0000-7000-8000-000000000013';
const by = personas.schoolOfficer.personId;
const params = { unitId, register: 'outreach-session', entryId };
const bySchool = { on: 'secondary', only: INSIDE } as const;

const entry = (tx: Transaction<Tables>) =>
  tx
    .insertInto('entry')
    .values({
      unit_id: unitId,
      id: entryId,
      register: params.register,
      definition_version: 1,
      day: '2026-02-20',
      content: JSON.stringify({ day: '2026-02-20', name: 'Sinh hoạt dưới cờ' }),
      folded: '',
      created_at: NOW,
      created_by: by,
      updated_at: NOW,
      updated_by: by,
    })
    .execute();

/** The entry with one file. */
const proved = (bytes: Buffer) => async (tx: Transaction<Tables>) => {
  await entry(tx);
  const sha256 = createHash('sha256').update(bytes).digest();
  const size = bytes.length;
  await tx.insertInto('file_content').values({ sha256, bytes }).execute();
  await tx
    .insertInto('stored_file')
    .values({
      unit_id: unitId,
      id: storedId,
      sha256,
      file_name: 'anh.jpg',
      media_type: 'image/jpeg',
      size,
      created_at: NOW,
      created_by: by,
    })
    .execute();
  await tx
    .insertInto('entry_file')
    .values({
      unit_id: unitId,
      id: fileId,
      entry_id: entryId,
      file_id: storedId,
      sha256,
      name: 'anh.jpg',
      kind: 'picture',
      size,
      added_at: NOW,
      added_by: by,
    })
    .execute();
};

/** Samples of the files that prove entries. */
export async function evidenceSamples(): Promise<Record<string, readonly Sample[]>> {
  const [kept, sent] = [await jpegPicture(1, 60, 40), await jpegPicture(2, 60, 40)];
  const one = { ...params, fileId };
  return {
    'evidence.listEvidence': [{ on: 'secondary', prepare: proved(kept), input: { params } }],
    'evidence.openEvidence': [{ on: 'secondary', prepare: proved(kept), input: { params: one } }],
    'evidence.addEvidence': [
      {
        ...bySchool,
        prepare: entry,
        input: {
          params,
          body: { fileId, children: false, consent: '', retainUntil: null },
          file: { name: 'anh.jpg', bytes: sent },
        },
      },
    ],
    'evidence.withdrawEvidence': [
      { ...bySchool, prepare: proved(kept), input: { params: one, body: { reason: 'Nhầm mục' } } },
    ],
  };
}

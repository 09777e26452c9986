import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { session } from '#test/fixtures/entries-duty.ts';
import { jpegPicture } from '#test/fixtures/pictures.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { answersContract } from '../answers-contract.ts';
import { registersContract } from '../contract.ts';
import { shippedDefinitions } from '../definitions/shipped-definitions.ts';
import { evidenceContract } from '../evidence-contract.ts';
import type { Values } from '../rules/values.ts';

const unitId = units.secondary;

describe('what an inspection found', async () => {
  const { call } = await testServer(noon('2026-03-02'));
  const add = (
    register: string,
    values: Values,
    more: { sourceId?: string; sourceLine?: number } = {},
    as: PersonaName = 'schoolOfficer',
  ) =>
    call(as, registersContract, 'addEntry', {
      params: { unitId: as === 'primaryHead' ? units.primary : unitId, register },
      body: { entryId: randomUUID(), version: 1, values: values as never, ...more },
    });
  const read = (register: string, entryId: string, as: PersonaName = 'schoolOfficer') =>
    call(as, registersContract, 'readEntry', { params: { unitId, register, entryId } });
  const tasks = async (as: PersonaName = 'schoolOfficer') => {
    const { status, body } = await call(as, answersContract, 'listTasks', { params: { unitId } });
    return status === 200 ? body.tasks.map(({ title, due, word }) => [title, due, word]) : status;
  };
  const inspection = await add('inspection', {
    day: '2026-03-01',
    name: 'Tự kiểm tra quý I',
    kind: 'self',
    points: [{ point: 'Tường rào', result: 'fault' }],
  });
  const sourceId = inspection.body.entry.id;
  const finding = { day: '2026-03-01', name: 'Tường rào', area: 'security' };

  it('stays with its inspection, and is to be done until it is mended', async () => {
    const { status, body } = await add(
      'inspection-finding',
      { ...finding, due: '2026-03-20' },
      { sourceId, sourceLine: 0 },
    );
    expect(status).toBe(200);
    const { id } = body.entry;
    await add('inspection-finding', { ...finding, name: 'Bình chữa cháy hết hạn' });
    expect((await read('inspection', sourceId)).body).toMatchObject({
      source: null,
      raised: [{ id, register: 'inspection-finding', title: 'Tường rào', state: 'open', line: 0 }],
    });
    expect((await read('inspection-finding', id)).body.source).toMatchObject({
      id: sourceId,
      register: 'inspection',
      title: 'Tự kiểm tra quý I',
    });
    expect(await tasks()).toEqual([
      ['Tường rào', '2026-03-20', 'Ghi đã khắc phục'],
      ['Bình chữa cháy hết hạn', null, 'Ghi đã khắc phục'],
    ]);

    const place = { unitId, register: 'inspection-finding', entryId: id };
    const mend = () =>
      call('schoolOfficer', registersContract, 'moveEntry', {
        params: { ...place, move: 'mend' },
        body: { revision: 1, values: { mended: '2026-03-02', how: 'Đã xây lại' } },
      });
    // Nobody says it is mended without showing it.
    expect((await mend()).problem?.code).toBe('entry-needs-evidence');
    const shown = await call('schoolOfficer', evidenceContract, 'addEvidence', {
      params: place,
      body: { fileId: randomUUID(), children: false, consent: '', retainUntil: null },
      file: { name: 'da xay.jpg', bytes: new Uint8Array(await jpegPicture(3)) },
    });
    expect(shown.status, JSON.stringify(shown.problem)).toBe(200);
    const mended = await mend();
    expect(mended.status).toBe(200);
    expect(await tasks()).toEqual([['Bình chữa cháy hết hạn', null, 'Ghi đã khắc phục']]);
    expect((await read('inspection', sourceId)).body.raised).toMatchObject([{ id, state: 'mended' }]);
    await call('schoolOfficer', registersContract, 'withdrawEntry', {
      params: { unitId, register: 'inspection-finding', entryId: id },
      body: { revision: 2, reason: 'Ghi nhầm' },
    });
    expect((await read('inspection', sourceId)).body.raised).toEqual([]);
  });

  it('may be raised from no line that is known, as those before lines were kept', async () => {
    const { body } = await add('inspection-finding', { ...finding, name: 'Mái hiên' }, { sourceId });
    const { raised } = (await read('inspection', sourceId)).body;
    expect(raised.find(({ id }) => id === body.entry.id)).toMatchObject({ line: null });
    // A line of nothing is no line.
    expect((await add('inspection-finding', { ...finding, name: 'Lan can' }, { sourceLine: 3 })).status).toBe(200);
  });

  it('stays inside the unit: the office is told of nothing to be mended', async () => {
    expect(await tasks('communeOfficer')).toEqual([]);
    expect(await tasks('stranger')).toBe(404);
    expect(await tasks('primaryHead')).toBe(404);
  });

  it('is not led back to an inspection that stays inside, where the office sees what was found alone', async () => {
    const open = shippedDefinitions.map((one) =>
      one.code === 'inspection-finding' ? { ...one, above: 'entries' as const } : one,
    );
    const server = await testServer(noon('2026-03-02'), undefined, undefined, open);
    const write = (register: string, values: Values, more: { sourceId?: string } = {}) =>
      server.call('schoolOfficer', registersContract, 'addEntry', {
        params: { unitId, register },
        body: { entryId: randomUUID(), version: 1, values: values as never, ...more },
      });
    const source = (await write('inspection', { day: '2026-03-01', name: 'Kiểm tra kín', kind: 'self' })).body.entry.id;
    const { id } = (await write('inspection-finding', finding, { sourceId: source })).body.entry;
    const readBy = async (as: PersonaName) =>
      (
        await server.call(as, registersContract, 'readEntry', {
          params: { unitId, register: 'inspection-finding', entryId: id },
        })
      ).body;
    expect((await readBy('schoolHead')).source).toMatchObject({ id: source, title: 'Kiểm tra kín' });
    expect(await readBy('communeOfficer')).toMatchObject({ entry: { id }, source: null });
  });

  it('follows only from an entry of the same unit that such may follow from', async () => {
    const none = { sourceId: randomUUID() };
    expect((await add('inspection-finding', finding, none)).status).toBe(404);
    // The inspection of another school is as unknown as none.
    expect((await add('inspection-finding', finding, { sourceId }, 'primaryHead')).status).toBe(404);
    const other = await add('inspection-finding', { ...finding, name: 'Cổng hỏng' });
    expect((await add('inspection-finding', finding, { sourceId: other.body.entry.id })).status).toBe(404);
    expect((await add('outreach-session', session(), { sourceId })).status).toBe(404);
  });
});

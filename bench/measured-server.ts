// The measured program, in a process of its own: `node bench/measured-server.ts FOLDER`. Talks over IPC.

import { openSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { openProgram } from '#app/program.ts';
import { insertAssignments } from '#modules/programmes/server/assignment-store.ts';
import { systemClock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { withClient } from '#platform/database/open.ts';
import { hashToken, newId, newToken } from '#platform/random.ts';

const SCHOOLS = 400;
const FORM = { code: 'pctp-annex', version: 1 };

export interface School {
  readonly unitId: string;
  readonly assignmentId: string;
  readonly personId: string;
  readonly token: string;
}

/** What the measuring process is told when the server listens. */
export interface Ready {
  readonly port: number;
  readonly schools: readonly School[];
  readonly database: { host: string; user: string; password: string; database: string };
}

async function fill(db: Database): Promise<School[]> {
  const now = systemClock.now();
  const id = () => newId(now);
  const [office, programme, duty, window] = [id(), id(), id(), id()];
  const schools = Array.from({ length: SCHOOLS }, () => ({
    unitId: id(),
    assignmentId: id(),
    personId: id(),
    token: newToken(),
  }));
  const unitIds = [office, ...schools.map(({ unitId }) => unitId)];
  const year = now.getUTCFullYear();
  await db
    .insertInto('unit')
    .values(unitIds.map((unitId) => ({ id: unitId, created_at: now })))
    .execute();
  await db
    .insertInto('unit_fact')
    .values(
      unitIds.map((unitId, index) => ({
        unit_id: unitId,
        id: id(),
        valid_from: '2000-01-01',
        name: `Trường ${index}`,
        kind: index === 0 ? 'commune-authority' : 'school',
        levels: index === 0 ? [] : ['mam-non'],
        search_text: `truong ${index}`,
        recorded_at: now,
      })),
    )
    .execute();
  await db
    .insertInto('unit_relation')
    .values(
      schools.map(({ unitId }) => ({
        unit_id: unitId,
        id: id(),
        relation: 'reports_to',
        other_id: office,
        valid_from: '2000-01-01',
        recorded_at: now,
      })),
    )
    .execute();
  const owned = { unit_id: office, programme_id: programme };
  await db
    .insertInto('programme')
    .values({ unit_id: office, id: programme, title: 'Chương trình', year, state: 'issued', created_at: now })
    .execute();
  await db
    .insertInto('duty')
    .values({
      ...owned,
      id: duty,
      position: 1,
      kind: 'report',
      title: 'Báo cáo',
      audience: '{}',
      form_code: FORM.code,
      form_version: FORM.version,
    })
    .execute();
  await db
    .insertInto('duty_window')
    .values({
      ...owned,
      duty_id: duty,
      id: window,
      position: 1,
      name: 'Kỳ 1',
      first_day: `${year}-01-01`,
      last_day: `${year}-12-31`,
      due_day: `${year}-12-31`,
      due_inclusive: true,
      state: 'open',
    })
    .execute();
  await insertAssignments(
    db,
    schools.map(({ unitId, assignmentId }) => ({
      unitId,
      id: assignmentId,
      issuerUnitId: office,
      programmeId: programme,
      dutyId: duty,
      windowId: window,
      kind: 'report' as const,
      dueLastDay: `${year}-12-31`,
      createdAt: now,
    })),
  );
  const until = new Date(now.getTime() + 3_600_000);
  for (const { personId, unitId, token } of schools) {
    await db
      .insertInto('person')
      .values({
        id: personId,
        full_name: 'Người Đo',
        login: personId,
        login_key: personId,
        password_hash: '-',
        created_at: now,
      })
      .execute();
    await db
      .insertInto('role_grant')
      .values({ id: id(), person_id: personId, role: 'head', unit_id: unitId, valid_from: now })
      .execute();
    await db
      .insertInto('session')
      .values({
        token_hash: hashToken(token),
        person_id: personId,
        created_at: now,
        expires_at: until,
        last_seen_at: now,
      })
      .execute();
  }
  return schools;
}

const log = openSync(devNull, 'w');
const program = await openProgram({
  dataFolder: process.argv[2] ?? '',
  clock: systemClock,
  loopback: true,
  // As a start does: a line for each request, written out.
  logLevel: 'info',
  logTo: { write: (line) => void writeSync(log, line) },
});
const schools = await fill(program.store.db);
await program.app.listen({ host: '127.0.0.1', port: 0 });
const address = program.app.server.address();
const { owner, programRole, programPassword } = program.store;
const ready: Ready = {
  port: typeof address === 'object' && address ? address.port : 0,
  schools,
  database: { host: owner.host ?? '', user: programRole, password: programPassword, database: owner.database },
};
process.send?.(ready);
process.on('message', async (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage.rss() });
  if (message === 'count-rows') {
    await withClient(owner, (client) => client.query('vacuum analyze'));
    process.send?.('counted');
  }
  if (message === 'stop') {
    await program.close();
    process.exit(0);
  }
});

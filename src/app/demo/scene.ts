import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { openDueWindows } from '#modules/programmes/server/public.ts';
import { type SettableClock, settableClock } from '#platform/clock.ts';
import { Work } from '#platform/work.ts';
import { openProgram } from '../program.ts';
import { at } from '../trial/acting.ts';
import { makePeople, type TrialPeople, type TrialPerson } from '../trial/make-people.ts';
import { type MadeProvince, makeUnits } from '../trial/make-units.ts';
import { COMMUNES_BEGAN } from '../trial/province.ts';
import { type ApiClient, apiClient } from './api-client.ts';

/** An office between the schools and the Sở, with its schools. */
export interface LowerOffice {
  readonly id: Id;
  readonly name: string;
  readonly schoolIds: readonly Id[];
}

/** The invented province on a throw-away data folder, reached over HTTP, with a clock that is set by hand. */
export interface Scene {
  readonly api: ApiClient;
  readonly clock: SettableClock;
  readonly departmentId: Id;
  readonly departmentName: string;
  /** The Phòng until 30/6/2025, the four communes since. */
  readonly lower: readonly LowerOffice[];
  readonly directIds: readonly Id[];
  readonly levelsOf: (unitId: Id) => MadeProvince['directUnits'][number]['plan']['levels'];
  readonly officer: (unitId: Id) => TrialPerson;
  readonly head: (unitId: Id) => TrialPerson;
  /** Moves the clock and lets the windows of that day open. */
  goTo(day: PlainDate, hour: number): Promise<void>;
  close(): Promise<void>;
}

export async function openScene(today: PlainDate): Promise<Scene> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'truong-an-demo-'));
  const clock = settableClock(at(today, 8));
  const program = await openProgram({
    dataFolder,
    clock,
    loopback: true,
    logLevel: 'silent',
    jobs: false,
    triesPerMinute: 100_000,
  });
  const { db } = program.store;
  const { made, people } = await db.transaction().execute(async (tx) => {
    const work = new Work(tx, clock.now(), undefined);
    const province = await makeUnits(work, { lateDistrict: false });
    return { made: province, people: await makePeople(work, province, clock.now(), () => true) };
  });
  await program.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = program.app.server.address() as AddressInfo;
  const schools = [...made.communes.flatMap((commune) => commune.schools), ...made.directUnits];

  return {
    api: apiClient(`http://127.0.0.1:${port}`),
    clock,
    departmentId: made.departmentId,
    departmentName: made.departmentName,
    lower: lowerOffices(made, today),
    directIds: made.directUnits.map((unit) => unit.id),
    levelsOf: (unitId) => schools.find((school) => school.id === unitId)?.plan.levels ?? [],
    officer: (unitId) => personOf(people, 'officers', unitId),
    head: (unitId) => personOf(people, 'heads', unitId),
    goTo: async (day, hour) => {
      clock.set(at(day, hour));
      await openDueWindows((act) => db.transaction().execute((tx) => act(new Work(tx, clock.now(), undefined))));
    },
    close: async () => {
      await program.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function personOf(people: TrialPeople, kind: 'officers' | 'heads', unitId: Id): TrialPerson {
  const person = people[kind].get(unitId);
  if (!person) throw new Error(`Nobody of ${kind} works in ${unitId}`);
  return person;
}

function lowerOffices(made: MadeProvince, today: PlainDate): LowerOffice[] {
  if (today < COMMUNES_BEGAN) {
    const schoolIds = made.communes.flatMap((commune) => commune.schools.map((school) => school.id));
    return [{ id: made.divisionId, name: made.divisionName, schoolIds }];
  }
  return made.communes.map((commune) => ({
    id: commune.id,
    name: commune.plan.name,
    schoolIds: commune.schools.map((school) => school.id),
  }));
}

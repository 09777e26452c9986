import { addDays } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { programmesContract } from '#modules/programmes/contract.ts';
import { directUnits, everySchool } from '#modules/programmes/rules/audience.ts';
import type { Scene } from './scene.ts';

type C = typeof programmesContract;
type Programme = ReplyOf<C['readProgramme']>;
type Draft = BodyOf<C['editProgramme']>['draft'];

/** A lower office's due day lies this many days before the one of the level above. */
const LEAD_DAYS = 5;

/** One window of the province: the one schools report in to each lower office, and the one of the Sở above it. */
export interface DemoWindow {
  readonly name: string;
  /** The last day in time below and above. */
  readonly lowerDue: string;
  readonly upperDue: string;
  readonly upperWindowId: Id;
  readonly lowerWindowIds: ReadonlyMap<Id, Id>;
}

export interface DemoProgrammes {
  readonly windows: readonly DemoWindow[];
  readonly passedOver: readonly string[];
  readonly said: readonly string[];
}

const draftOf = (programme: Programme): Draft => ({
  title: programme.title,
  numberSymbol: programme.numberSymbol,
  signedOn: programme.signedOn,
  year: programme.year,
  duties: programme.duties.map(({ kind, title, phrase, channel, audience, form, asks, windows }) => ({
    kind,
    title,
    phrase,
    channel,
    audience,
    form,
    asks: asks && { register: asks.register, count: asks.count, choice: asks.choice },
    windows: windows.map(({ name, firstDay, lastDay, dueDay, dueInclusive, duePhrase }) => ({
      name,
      firstDay,
      lastDay,
      dueDay,
      dueInclusive,
      duePhrase,
    })),
  })),
});

/** The same duties for another audience, due some days later (or, negative, earlier). */
const shifted = (draft: Draft, days: number, audience: Draft['duties'][number]['audience']): Draft => ({
  ...draft,
  duties: draft.duties.map((duty) => ({
    ...duty,
    audience,
    windows: duty.windows.map((window) => ({ ...window, dueDay: addDays(window.dueDay, days) })),
  })),
});

async function issue(
  scene: Scene,
  unitId: Id,
  from: BodyOf<C['createProgramme']>['from'],
  change: (draft: Draft) => Draft,
): Promise<Programme> {
  const { api } = scene;
  const office = scene.officer(unitId);
  const { id } = await api.send<{ id: Id }>(office, 'POST', `/api/units/${unitId}/programmes`, { from });
  const path = `/api/units/${unitId}/programmes/${id}`;
  const draft = change(draftOf(await api.get<Programme>(office, path)));
  const { revision } = await api.send<{ revision: number }>(office, 'PUT', path, { revision: 1, draft });
  await api.send(office, 'POST', `${path}/issue`, { revision });
  return api.get<Programme>(office, path);
}

/**
 * Turns a document into running programmes at both levels. A document of the Sở is issued by it and taken over by each lower
 * office; a document for schools, while there is a Phòng, is issued by the Phòng, and the Sở asks the same windows of it.
 */
export async function makeDemoProgrammes(scene: Scene, ownerId: Id, documentId: Id): Promise<DemoProgrammes> {
  const { departmentId, lower } = scene;
  const said: string[] = [];
  const say = (programme: Programme, office: string) => {
    const windows = programme.duties.flatMap((duty) => duty.windows);
    said.push(
      `${office}: ${programme.duties.length} việc, ${windows.length} kỳ, ${windows.reduce((sum, window) => sum + window.assigned, 0)} việc đã giao ngay`,
    );
  };
  let upper: Programme;
  const lowerProgrammes = new Map<Id, Programme>();
  if (ownerId === departmentId) {
    upper = await issue(scene, departmentId, { documentId }, (draft) => shifted(draft, 0, directUnits));
    say(upper, scene.departmentName);
    const parent = { unitId: departmentId, programmeId: upper.id };
    for (const office of lower) {
      const own =
        upper.duties.length === 0
          ? undefined
          : await issue(scene, office.id, { parent }, (draft) => shifted(draft, -LEAD_DAYS, everySchool));
      if (!own) continue;
      lowerProgrammes.set(office.id, own);
      say(own, office.name);
    }
  } else {
    const own = await issue(scene, ownerId, { documentId }, (draft) => shifted(draft, 0, everySchool));
    lowerProgrammes.set(ownerId, own);
    say(own, lower.find((office) => office.id === ownerId)?.name ?? '');
    upper = await issue(scene, departmentId, { title: own.title, year: own.year }, () =>
      shifted(draftOf(own), LEAD_DAYS, directUnits),
    );
    say(upper, scene.departmentName);
  }
  return { ...pairWindows(upper, lowerProgrammes), said };
}

function pairWindows(upper: Programme, lower: ReadonlyMap<Id, Programme>): Omit<DemoProgrammes, 'said'> {
  const windows: DemoWindow[] = [];
  const passedOver: string[] = [];
  const reports = (programme: Programme) =>
    programme.duties.filter((duty) => duty.kind === 'report').flatMap((duty) => duty.windows);
  for (const above of reports(upper)) {
    const lowerWindowIds = new Map<Id, Id>();
    let lowerDue = above.dueLastDay;
    for (const [officeId, programme] of lower) {
      const same = reports(programme).find(
        (window) => window.firstDay === above.firstDay && window.lastDay === above.lastDay,
      );
      if (!same || same.state === 'passed-over') continue;
      lowerWindowIds.set(officeId, same.id);
      lowerDue = same.dueLastDay;
    }
    if (above.state === 'passed-over' || lowerWindowIds.size === 0) passedOver.push(above.name);
    else
      windows.push({ name: above.name, lowerDue, upperDue: above.dueLastDay, upperWindowId: above.id, lowerWindowIds });
  }
  return { windows: windows.sort((a, b) => (a.lowerDue < b.lowerDue ? -1 : 1)), passedOver };
}

import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { programmesContract } from '#modules/programmes/contract.ts';
import { formVersion } from '#modules/reports/rules/form/shipped-forms.ts';
import { inventedFigures } from '../trial/invented-figures.ts';
import type { Scene } from './scene.ts';

type Follow = ReplyOf<(typeof programmesContract)['followWindow']>;
export type Followed = Follow['units'][number];

/** Where every unit of a window stands, as the office sees it. */
export const follow = (scene: Scene, officeId: Id, windowId: Id): Promise<Follow> =>
  scene.api.get<Follow>(scene.officer(officeId), `/api/windows/${officeId}/${windowId}/assignments`);

const pathOf = ({ unitId, assignmentId }: Pick<Followed, 'unitId' | 'assignmentId'>): string =>
  `/api/units/${unitId}/reports/${assignmentId}`;

/** The officer of a school types its figures and words and hands them to the head, who sends them. */
export async function fileReport(scene: Scene, unit: Followed, windowName: string): Promise<void> {
  const form = formVersion('pctp-annex', 1);
  if (!form) throw new Error('The default form is missing');
  const figures = inventedFigures(form, scene.levelsOf(unit.unitId), `${unit.unitName} ${windowName}`);
  const path = pathOf(unit);
  const officer = scene.officer(unit.unitId);
  const { revision } = await scene.api.send<{ revision: number }>(officer, 'PUT', `${path}/cells`, {
    cells: Object.entries(figures).map(([code, value]) => ({ code, value, basedOn: null })),
    notes: [],
    words: form.textParts.map(({ code }) => ({
      code,
      value: 'Đơn vị đã triển khai theo kế hoạch, phân công rõ người phụ trách và ghi sổ đầy đủ.',
      basedOn: '',
    })),
  });
  await scene.api.send(officer, 'POST', `${path}/hand-over`, { revision });
  await scene.api.send(scene.head(unit.unitId), 'POST', `${path}/submit`, { revision });
}

/** The office returns a report with a reason tied to a cell; the school mends that cell and sends again. */
export async function returnAndMend(scene: Scene, officeId: Id, unit: Followed, dueDay: string): Promise<void> {
  const path = pathOf(unit);
  const code = 'outreach.sessions';
  await scene.api.send(scene.officer(officeId), 'POST', `${path}/return`, {
    version: 1,
    reasons: [{ where: code, text: 'Số buổi thấp hơn kế hoạch đã gửi; đề nghị kiểm tra lại.' }],
    dueDay,
  });
  const officer = scene.officer(unit.unitId);
  const report = await scene.api.get<{ cells: Record<string, number | 'na' | null>; revision: number }>(officer, path);
  const was = report.cells[code] ?? null;
  const { revision } = await scene.api.send<{ revision: number }>(officer, 'PUT', `${path}/cells`, {
    cells: [{ code, value: (typeof was === 'number' ? was : 0) + 2, basedOn: was }],
    notes: [],
    words: [],
  });
  await scene.api.send(officer, 'POST', `${path}/hand-over`, { revision });
  await scene.api.send(scene.head(unit.unitId), 'POST', `${path}/submit`, { revision });
}

/** Accepts every report of a window that waits for the office. Returns how many. */
export async function acceptAll(scene: Scene, officeId: Id, windowId: Id): Promise<number> {
  const { units } = await follow(scene, officeId, windowId);
  const waiting = units.filter((unit) => unit.state === 'submitted');
  for (const unit of waiting) {
    await scene.api.send(scene.officer(officeId), 'POST', `${pathOf(unit)}/accept`, { version: unit.version });
  }
  return waiting.length;
}

import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { rollupContract } from '#modules/reports/rollup-contract.ts';
import type { Scene } from './scene.ts';

type C = typeof rollupContract;
export type Consolidated = ReplyOf<C['readConsolidation']>;

const pathOf = (officeId: Id, windowId: Id): string => `/api/units/${officeId}/consolidations/${windowId}`;

/** Adds the office's own words, states the gaps and closes the total of a window. */
export async function closeTotal(scene: Scene, officeId: Id, windowId: Id): Promise<Consolidated> {
  const office = scene.officer(officeId);
  const path = pathOf(officeId, windowId);
  const live = await scene.api.get<Consolidated>(office, `${path}?view=live`);
  const { expected, accepted, missing } = live.coverage;
  const note =
    missing.length === 0 ? '' : `Chưa có báo cáo của ${missing.length} đơn vị; số liệu sẽ được bổ sung ở kỳ sau.`;
  await scene.api.send(office, 'PUT', `${path}/words`, {
    texts: Object.fromEntries(
      live.texts.map(({ code, text }) => [
        code,
        { text: `Tổng hợp từ ${accepted}/${expected} đơn vị: công tác được triển khai đúng kế hoạch.`, was: text },
      ]),
    ),
    gapsNote: { text: note, was: live.gapsNote },
  });
  await scene.api.send(office, 'POST', `${path}/close`, {
    basis: live.basis,
    missing: missing.map((unit) => unit.unitId),
  });
  return scene.api.get<Consolidated>(office, path);
}

/** Sends a closed total to the level above in the report that fits it; undefined when none fits. */
export async function sendTotal(scene: Scene, officeId: Id, windowId: Id): Promise<{ late: boolean } | undefined> {
  const leader = scene.head(officeId);
  const path = pathOf(officeId, windowId);
  const { candidates } = await scene.api.get<ReplyOf<C['sendCandidates']>>(leader, `${path}/send-candidates`);
  const fitting = candidates.find((candidate) => candidate.obstacle === null);
  if (!fitting) return undefined;
  return scene.api.send<{ late: boolean }>(leader, 'POST', `${path}/send`, { assignmentId: fitting.assignmentId });
}

/** The consolidated report as files. */
export async function downloadTotal(
  scene: Scene,
  officeId: Id,
  windowId: Id,
): Promise<{ docx: Uint8Array; xlsx: Uint8Array }> {
  const office = scene.officer(officeId);
  const path = pathOf(officeId, windowId);
  return {
    docx: await scene.api.download(office, `${path}/report.docx`),
    xlsx: await scene.api.download(office, `${path}/report.xlsx?children=yes`),
  };
}

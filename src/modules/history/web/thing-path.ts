import type { Permission } from '#base/permission.ts';
import { fillPath } from '#ui/router.ts';

/** Where a kind of thing has a page of its own, and what it needs to be opened. */
const pages: Readonly<Record<string, { readonly path: string; readonly needs: Permission }>> = {
  report: { path: '/reports/:unitId/:subjectId', needs: 'report.read' },
  plan: { path: '/plans/:unitId/:subjectId', needs: 'assignment.read' },
  assignment: { path: '/answers/:unitId/:subjectId', needs: 'assignment.read' },
  programme: { path: '/programmes/:unitId/:subjectId', needs: 'programme.read' },
  document: { path: '/documents/:unitId/:subjectId', needs: 'document.read' },
  'register-entry': { path: '/registers/:unitId/lines/:subjectId', needs: 'document.read' },
  dissemination: { path: '/disseminations/:unitId/:subjectId', needs: 'document.read' },
  unit: { path: '/units/:unitId', needs: 'unit.read' },
  reform: { path: '/reforms/:unitId/:subjectId', needs: 'unit.manage' },
};

export interface ThingPlace {
  readonly unitId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** The page of a thing, for somebody with these permissions; undefined where it has none, or none for them. */
export function thingPath({ unitId, subjectKind, subjectId }: ThingPlace, permissions: readonly string[]) {
  const page = pages[subjectKind];
  return page && permissions.includes(page.needs) ? fillPath(page.path, { unitId, subjectId }) : undefined;
}

/** The page with every change of a thing. */
export const historyPath = ({ unitId, subjectKind, subjectId }: ThingPlace): string =>
  fillPath('/history/:unitId/:subjectKind/:subjectId', { unitId, subjectKind, subjectId });

import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { Structure } from '../../rules/reform/structure.ts';
import { seenOn } from '../reforms/seen-units.ts';
import { selectStructure } from '../reforms/structure-store.ts';

/** The organisation on a day as far as the caller may know of it. */
export const structureSeen = async (work: Work, officeId: Id, day: PlainDate): Promise<Structure> =>
  selectStructure(work.tx, await seenOn(work, officeId, day), day);

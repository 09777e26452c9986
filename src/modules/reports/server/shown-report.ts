import type { Work } from '#platform/work.ts';
import { changedCodes, fromStored } from '../rules/figures-array.ts';
import type { Cell } from '../rules/form/cell.ts';
import type { Standing } from '../rules/report-moves.ts';
import { sightOf, type Viewer } from '../rules/who-sees.ts';
import type { Report } from './report-context.ts';
import { selectVersionContents, type VersionHead } from './version-store.ts';

/** What of a report is put before a reader. */
export interface Shown {
  readonly showing: 'working' | 'version' | 'nothing';
  readonly version: VersionHead | undefined;
  readonly figures: Record<string, Cell>;
  readonly notes: Record<string, string>;
  readonly words: Record<string, string>;
  /** Codes whose figures differ from the submission before. */
  readonly changed: readonly string[];
  /** The figures of that submission; null when there is none. */
  readonly before: Readonly<Record<string, Cell>> | null;
}

const nothing: Shown = {
  showing: 'nothing',
  version: undefined,
  figures: {},
  notes: {},
  words: {},
  changed: [],
  before: null,
};

/** The version that stands for a report: the newest handed in, or the one in force once no correction of it runs. */
export const newestOf = (
  { state, correction }: Pick<Standing, 'state' | 'correction'>,
  versions: readonly VersionHead[],
): VersionHead | undefined =>
  (state === 'accepted' && correction === null ? versions.find(({ current }) => current) : undefined) ?? versions[0];

/**
 * What this viewer is shown: the working copy, the version asked for, or the newest they may see; `seen` are the versions
 * they may see, newest first.
 */
export async function shownTo(
  work: Work,
  report: Report,
  viewer: Viewer,
  seen: readonly VersionHead[],
  wanted: number | undefined,
): Promise<Shown> {
  const { row, form, asked } = report;
  const newest = newestOf(report, seen);
  const working = sightOf(viewer) === 'working' && wanted === undefined;
  const version = working ? undefined : wanted ? seen.find((one) => one.version === wanted) : newest;
  if (!working && !version) return nothing;
  // Handed in and waiting, the working copy is the newest submission itself.
  const waits = (report.correction ?? report.state) === 'submitted';
  const shownAs = version?.version ?? (waits ? row.version : row.version + 1);
  // A correction that was returned and given up is not what an accepted report is compared with.
  const before = working && !waits && newest?.current ? newest : seen.find((one) => one.version < shownAs);
  const needed = [version, before].flatMap((one) => one?.version ?? []);
  const contents = await selectVersionContents(work.tx, row.unitId, row.assignmentId, needed);
  const contentOf = (head: VersionHead | undefined) => {
    const found = head && contents.find((one) => one.version === head.version);
    return found && { figures: fromStored(form, found), notes: found.notes, words: found.words };
  };
  const content = contentOf(version) ?? report;
  const earlier = contentOf(before);
  return {
    showing: working ? 'working' : 'version',
    version,
    figures: content.figures,
    notes: content.notes,
    words: content.words,
    changed: earlier ? changedCodes(asked, earlier.figures, content.figures) : [],
    before: earlier?.figures ?? null,
  };
}

import { useQuery } from '@tanstack/react-query';
import { FailureNote } from '#ui/failure-note.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { useToday } from '#ui/server-day.ts';
import { type SessionGrant, useGrant, useMay } from '#ui/session.ts';
import { AwaitedPanel } from './awaited-panel.tsx';
import { HandlingWork, ToTellWork } from './documents-work.tsx';
import { EntryTasksWork } from './entry-tasks-work.tsx';
import { FirstSteps } from './first-steps.tsx';
import { type Assignments, programmesApi } from './programmes-api.ts';
import { ToDoSections } from './to-do-sections.tsx';
import classes from './work.module.css';
import { workWords as words } from './work-words.ts';

/** *Việc phải làm*: where everybody lands. */
export default function WorkPage() {
  const grant = useGrant();
  const today = useToday();
  if (!grant) return <Page title={words.title} width="narrow" />;
  const isOffice = grant.unitSide === 'office';
  return (
    <Page title={words.title} lead={words.lead(grant.unitName, today)} width={isOffice ? 'wide' : 'narrow'}>
      {isOffice ? <OfficeWork grant={grant} /> : <SchoolWork unitId={grant.unitId} />}
    </Page>
  );
}

const useAssignments = (unitId: string) =>
  useQuery(programmesApi.query('GET /api/units/:unitId/assignments', { params: { unitId } }));

const isEmpty = ({ overdue, thisWeek, coming, done }: Assignments): boolean =>
  overdue.length + thisWeek.length + coming.length + done.length === 0;

function SchoolWork({ unitId }: { unitId: string }) {
  return (
    <Loaded query={useAssignments(unitId)} what={words.loading}>
      {(lists) => (
        <>
          <ToDoSections lists={lists}>
            <EntryTasksWork unitId={unitId} />
            <ToTellWork unitId={unitId} />
          </ToDoSections>
        </>
      )}
    </Loaded>
  );
}

function OfficeWork({ grant: { unitId } }: { grant: SessionGrant }) {
  const mine = useAssignments(unitId);
  const awaited = useQuery(programmesApi.query('GET /api/units/:unitId/awaited', { params: { unitId } }));
  const mayWrite = useMay('document.write');
  const mayManage = useMay('unit.manage');
  const isNew = awaited.data?.windows.length === 0;
  const owesNothing = mine.data !== undefined && isEmpty(mine.data);
  return (
    <>
      {isNew && (mayWrite || mayManage) ? <FirstSteps mayManage={mayManage} mayWrite={mayWrite} /> : null}
      <div className={classes.sides} data-alone={owesNothing ? '' : undefined}>
        <div>
          <Loaded query={mine} what={words.loading}>
            {(lists) => <ToDoSections lists={lists} office />}
          </Loaded>
          <EntryTasksWork unitId={unitId} />
          <ToTellWork unitId={unitId} />
          <HandlingWork unitId={unitId} />
        </div>
        <div>
          {awaited.isError && awaited.data === undefined ? (
            <FailureNote error={awaited.error} onRetry={() => void awaited.refetch()} />
          ) : (
            <AwaitedPanel windows={awaited.data?.windows} mayIssue={mayWrite} />
          )}
        </div>
      </div>
    </>
  );
}

import { Button } from '@mantine/core';
import { LibraryLink } from '#ui/library-link.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { words as general } from '#ui/words.ts';
import { EarlyNote } from '../early-note.tsx';
import { ReportFacts } from '../report-head.tsx';
import { libraryApi, type ReportView } from '../reports-api.ts';
import { RestsOn } from '../rests-on.tsx';
import { useReport } from '../use-report.ts';
import { reportWords as words } from '../words.ts';
import { OpenCorrection } from './open-correction.tsx';
import { PrintHead } from './print-head.tsx';
import classes from './reading.module.css';
import { ReportHistory } from './report-history.tsx';
import { ReportReading } from './report-reading.tsx';
import { VersionsSection } from './versions-section.tsx';

/** A report that its unit has handed in: to be read, printed, or corrected once it was accepted. */
export function OwnReport({ view }: { view: ReportView }) {
  const { unitId, assignmentId } = useReport();
  return (
    <Page
      title={view.window.name}
      lead={words.lead(view.unit.name, view.dutyTitle)}
      width="narrow"
      back={{ to: '/work', word: words.back }}
      actions={
        <Button variant="default" onClick={() => window.print()}>
          {general.print}
        </Button>
      }
    >
      <PrintHead view={view} />
      <ReportFacts view={view} />
      <RestsOn view={view} />
      {view.withheld.length > 0 ? <Note>{words.withheldLead}</Note> : null}
      {view.early ? (
        <div className={classes.correction} data-screen-only>
          <EarlyNote early={view.early} sent={view.state !== 'ready'} />
        </div>
      ) : null}
      {view.may.includes('open-correction') ? <OpenCorrection unitId={unitId} assignmentId={assignmentId} /> : null}
      <ReportReading view={view} />
      <p className={classes.signature} data-print-only>
        {words.reading.signature(view.unit.head)}
      </p>
      <div className={classes.sections} data-screen-only>
        <VersionsSection view={view} />
        <LibraryLink
          unitId={unitId}
          query={libraryApi.query('GET /api/units/:unitId/library/issued/:kind/:assignmentId', {
            params: { unitId, assignmentId, kind: 'report' },
          })}
        />
        <ReportHistory view={view} assignmentId={assignmentId} />
      </div>
    </Page>
  );
}

import { Loaded } from '#ui/loaded.tsx';
import { EntryForm } from './entry/entry-form.tsx';
import { OwnReport } from './reading/own-report.tsx';
import { ReviewReport } from './review/review-report.tsx';
import { useReport } from './use-report.ts';
import { reportWords as words } from './words.ts';

/** One report: to be filled in by its unit, to be read by it once handed in, to be reviewed by the office. */
export default function ReportPage() {
  const { unitId, assignmentId, query } = useReport();
  return (
    <Loaded query={query} what={words.loading} rows={6}>
      {(view) => {
        if (view.may.includes('save')) return <EntryForm view={view} unitId={unitId} assignmentId={assignmentId} />;
        if (view.showing === 'working') return <OwnReport view={view} />;
        return <ReviewReport view={view} />;
      }}
    </Loaded>
  );
}

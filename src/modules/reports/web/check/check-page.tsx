import { Button } from '@mantine/core';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { judgeHandIn, type ReportFinding, standsInTheWay } from '../../rules/hand-in.ts';
import { EarlyNote } from '../early-note.tsx';
import { PrintHead } from '../reading/print-head.tsx';
import readingClasses from '../reading/reading.module.css';
import { ReportReading } from '../reading/report-reading.tsx';
import { ReportFacts } from '../report-head.tsx';
import { type ReportView, reportPath } from '../reports-api.ts';
import { RestsOn } from '../rests-on.tsx';
import { useReport } from '../use-report.ts';
import { reportWords } from '../words.ts';
import { BlankList } from './blank-list.tsx';
import classes from './check.module.css';
import { FindingList } from './finding-list.tsx';
import { HandInActions } from './hand-in-actions.tsx';
import { SendersPanel } from './senders-panel.tsx';

const words = reportWords.check;

/** All of a report once more before it goes: what is blank, what does not fit, every figure, then the button. */
export default function CheckPage() {
  const { unitId, assignmentId, query } = useReport();
  return (
    <Loaded query={query} what={reportWords.loading} rows={6}>
      {(view) => <Check view={view} unitId={unitId} assignmentId={assignmentId} />}
    </Loaded>
  );
}

interface CheckProps {
  readonly view: ReportView;
  readonly unitId: string;
  readonly assignmentId: string;
}

const findingsOf = ({ form, cells, notes, words: texts, withheld }: ReportView): ReportFinding[] =>
  judgeHandIn(form, { figures: cells, notes, words: texts }, []).filter(({ where }) => !withheld.includes(where));

function Check({ view, unitId, assignmentId }: CheckProps) {
  const findings = findingsOf(view);
  const blanks = findings.filter(({ code }) => code === 'blank');
  const errors = findings.filter((finding) => standsInTheWay(finding) && finding.code !== 'blank');
  const warnings = findings.filter((finding) => !standsInTheWay(finding));
  const isReady = blanks.length === 0 && errors.length === 0;
  const entry = reportPath(unitId, assignmentId);
  return (
    <Page
      title={words.title}
      lead={reportWords.lead(view.unit.name, view.window.name)}
      width="narrow"
      back={{ to: entry, word: words.back }}
      actions={
        <Button variant="default" onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <PrintHead view={view} />
      <ReportFacts view={view} />
      <RestsOn view={view} />
      <div className={classes.findings} data-screen-only>
        <FindingList kind="danger" title={words.errors(errors.length)} findings={errors} view={view} entry={entry} />
        <BlankList blanks={blanks} view={view} unitId={unitId} assignmentId={assignmentId} />
        <FindingList
          kind="warning"
          title={words.warnings(warnings.length)}
          findings={warnings}
          view={view}
          entry={entry}
        />
        <EarlyNote early={view.early} />
        {isReady && warnings.length === 0 ? <Note kind="done">{words.ready}</Note> : null}
      </div>
      <ReportReading view={view} />
      <p className={readingClasses.signature} data-print-only>
        {reportWords.reading.signature(view.unit.head)}
      </p>
      <HandInActions
        view={view}
        unitId={unitId}
        assignmentId={assignmentId}
        obstacle={isReady ? undefined : words.notReady(blanks.length, errors.length)}
      />
      {view.mayDelegate ? <SendersPanel unitId={view.carrying?.byId ?? unitId} head={view.unit.head} /> : null}
    </Page>
  );
}

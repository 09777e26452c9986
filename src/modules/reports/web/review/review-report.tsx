import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { words as general } from '#ui/words.ts';
import { EarlyNote } from '../early-note.tsx';
import { OpenCorrection } from '../reading/open-correction.tsx';
import { PrintHead } from '../reading/print-head.tsx';
import classes from '../reading/reading.module.css';
import { ReportHistory } from '../reading/report-history.tsx';
import { ReportReading } from '../reading/report-reading.tsx';
import { VersionsSection } from '../reading/versions-section.tsx';
import { ReportFacts } from '../report-head.tsx';
import type { ReportView } from '../reports-api.ts';
import { RestsOn } from '../rests-on.tsx';
import { useReport } from '../use-report.ts';
import { reportWords as words } from '../words.ts';
import { NextReport } from './next-report.tsx';
import { RemarkButton, RemarkField } from './remark-field.tsx';
import reviewClasses from './review.module.css';
import { ReviewActions } from './review-actions.tsx';
import { useRemarks } from './use-remarks.ts';
import { WithdrawRequest } from './withdraw-request.tsx';

/** A submitted report before the office that receives it; those above read it here once it is accepted. */
export function ReviewReport({ view: newest }: { view: ReportView }) {
  const [version, setVersion] = useState<number>();
  const { query } = useReport(version);
  if (version === undefined) return <Review view={newest} onShow={setVersion} />;
  return (
    <Loaded query={query} what={words.loading} rows={6}>
      {(view) => <Review view={view} onShow={setVersion} old />}
    </Loaded>
  );
}

interface ReviewProps {
  readonly view: ReportView;
  readonly onShow: (version: number | undefined) => void;
  /** An earlier submission is being looked at: nothing is decided on it. */
  readonly old?: boolean;
}

function Review({ view, onShow, old = false }: ReviewProps) {
  const { unitId, assignmentId } = useReport();
  const decides = !old && view.may.includes('return');
  const remarks = useRemarks(`review/${assignmentId}/${view.shownVersion ?? 0}`);
  const codes = view.form.groups.flatMap(({ code }) => view.form.indicators.filter(({ group }) => group === code));
  const { propsFor } = useListKeys(decides ? codes.length : 0, (index) => remarks.open(codes[index]?.code ?? ''));
  const places = new Map(codes.map(({ code }, index) => [code, index]));
  const back = { to: `/follow-up/${view.receiver.id}/${view.window.id}`, word: words.review.back };
  return (
    <Page
      title={view.unit.name}
      lead={words.lead(view.window.name, view.dutyTitle)}
      back={back}
      actions={
        <>
          {view.may.includes('return') || view.state === 'accepted' ? (
            <NextReport view={view} assignmentId={assignmentId} />
          ) : null}
          <Button variant="default" onClick={() => window.print()}>
            {general.print}
          </Button>
        </>
      }
    >
      <PrintHead view={view} />
      <ReportFacts view={view} />
      <RestsOn view={view} />
      <div className={reviewClasses.notes} data-screen-only>
        {old ? (
          <Note
            title={words.versions.shown(view.shownVersion ?? 0)}
            actions={
              <Button variant="default" onClick={() => onShow(undefined)}>
                {words.versions.newest}
              </Button>
            }
          />
        ) : null}
        {view.correctionReason ? <Note>{words.versions.reason(view.correctionReason)}</Note> : null}
        {view.withheld.length > 0 && view.showing !== 'nothing' ? <Note>{words.withheldLead}</Note> : null}
        <EarlyNote early={view.early} sent />
        {view.changed.length > 0 ? <Note kind="warning">{words.review.changedLead(view.changed.length)}</Note> : null}
      </div>
      {view.showing === 'nothing' ? (
        <Nothing view={view} />
      ) : (
        <ReportReading
          view={view}
          {...(decides
            ? {
                rowProps: (code: string) => ({ ...propsFor(places.get(code) ?? 0) }),
                action: (where: string, name: string) => <RemarkButton name={name} remarks={remarks} where={where} />,
                under: (where: string, name: string) =>
                  remarks.isOpen(where) ? <RemarkField name={name} remarks={remarks} where={where} /> : null,
              }
            : {})}
        />
      )}
      {decides ? (
        <ReviewActions view={view} unitId={unitId} assignmentId={assignmentId} remarks={remarks} back={back.to} />
      ) : null}
      {!old && view.may.includes('request-correction') ? (
        <OpenCorrection unitId={unitId} assignmentId={assignmentId} asked />
      ) : null}
      {!old && view.may.includes('withdraw-request') ? (
        <WithdrawRequest view={view} assignmentId={assignmentId} />
      ) : null}
      <div className={classes.sections} data-screen-only>
        <VersionsSection view={view} onShow={onShow} />
        <ReportHistory view={view} assignmentId={assignmentId} />
      </div>
    </Page>
  );
}

function Nothing({ view }: { view: ReportView }) {
  const isIn = view.state === 'submitted' || view.state === 'accepted' || view.state === 'returned';
  const { nothingYet, nothingYetLead, notAccepted, notAcceptedLead } = words.reading;
  return isIn ? (
    <EmptyState title={notAccepted}>{notAcceptedLead}</EmptyState>
  ) : (
    <EmptyState title={nothingYet}>{nothingYetLead}</EmptyState>
  );
}

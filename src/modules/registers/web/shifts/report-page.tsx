import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { isPlainDate } from '#base/date.ts';
import { saveFile } from '#ui/api.ts';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { PartFilter } from '#ui/part-filter.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { useCommand } from '#ui/use-command.ts';
import { reportTitle } from '../../rules/shifts/say-report.ts';
import { besideReport, reportDays, reportViews } from '../../rules/shifts/shift-report.ts';
import { ReportBody } from './report-body.tsx';
import { ShiftParts } from './shift-parts.tsx';
import classes from './shifts.module.css';
import { shiftsApi } from './shifts-api.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.papers;

/** *Báo cáo trực*: a day, a week or a month, drawn from the roster and the log. */
export default function ReportPage() {
  const { unitId } = usePageParams('unitId');
  const search = useSearch({ strict: false }) as { view?: unknown; day?: unknown };
  const today = useToday();
  const navigate = useNavigate();
  const view = reportViews.find((one) => one === search.view) ?? 'day';
  const day = typeof search.day === 'string' && isPlainDate(search.day) ? search.day : today;
  const go = (change: { view?: string; day?: string }) =>
    void navigate({ to: '.', search: { view, day, ...change } as never, replace: true });
  const asked = { params: { unitId }, query: { view, day } };
  const query = useQuery(shiftsApi.query('GET /api/units/:unitId/shifts/report', asked));
  const excel = useCommand(() => shiftsApi.download('GET /api/units/:unitId/shifts/report/file', asked).then(saveFile));
  const title = reportTitle(view, reportDays(view, day));
  return (
    <Page title={title.name} lead={title.days} width="wide">
      <ShiftParts unitId={unitId} />
      <div className={classes.controls} data-screen-only>
        <PartFilter
          legend={words.view}
          parts={reportViews.map((name) => ({ name, word: words.views[name] }))}
          chosen={view}
          onChoose={(name) => go({ view: name })}
        />
        <Button variant="default" onClick={() => go({ day: besideReport(view, day, -1) })}>
          {words.before}
        </Button>
        <Button variant="default" onClick={() => go({ day: besideReport(view, day, 1) })}>
          {words.after}
        </Button>
        <DayField
          key={day}
          name="day"
          label={words.chooseDay}
          value={day}
          alone
          width="9rem"
          onChange={(chosen) => {
            if (isPlainDate(chosen)) go({ day: chosen });
          }}
        />
      </div>
      <p className={classes.lead} data-screen-only>
        {words.lead}
      </p>
      <Loaded query={query} what={shiftWords.loading} rows={5}>
        {(report) => <ReportBody report={report} />}
      </Loaded>
      <FailureNote error={excel.error} />
      <div className={classes.papers} data-screen-only>
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button variant="default" loading={excel.busy} onClick={() => void excel.run(undefined)}>
          {words.excel}
        </Button>
      </div>
    </Page>
  );
}

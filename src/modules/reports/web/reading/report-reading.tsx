import { VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { fieldId } from '#ui/fields.ts';
import { Mark } from '#ui/mark.tsx';
import { words as general } from '#ui/words.ts';
import { type Cell, showCell } from '../../rules/form/cell.ts';
import type { Indicator } from '../../rules/form/form.ts';
import { SAID_YES } from '../../rules/form/office-form.ts';
import { differs } from '../../rules/measured-figures.ts';
import { type RemarksBeside, remarksBeside } from '../../rules/remarks-beside.ts';
import type { ReportView } from '../reports-api.ts';
import { reportWords } from '../words.ts';
import classes from './reading.module.css';

const words = reportWords.reading;

/** What was said of a place when the report was returned. */
function Remark({ remarks: { by, at }, where }: { remarks: RemarksBeside; where: string }) {
  const text = at[where];
  if (!text) return null;
  return (
    <p className={classes.remarked} data-screen-only>
      <strong>{words.remarked(by)}:</strong> {text}
    </p>
  );
}

interface ReportReadingProps {
  readonly view: ReportView;
  /** Props of the row of one indicator, for instance keys and focus. */
  readonly rowProps?: (code: string) => Record<string, unknown>;
  /** What stands at the end of a row, and under it. */
  readonly action?: (where: string, name: string) => ReactNode;
  readonly under?: (where: string, name: string) => ReactNode;
}

/** All of a report to be read: figures by group with what they were before, notes, and the text parts. */
export function ReportReading({ view, rowProps, action, under }: ReportReadingProps) {
  const { form, previous, lastYear } = view;
  // Handed in and waiting, the unit's own copy is its newest submission.
  const isSent = (view.correction ?? view.state) === 'submitted';
  const sent = isSent ? (view.versions[0]?.version ?? null) : null;
  const remarks = remarksBeside(view.versions, view.shownVersion ?? sent);
  const columns = 2 + (previous ? 1 : 0) + (lastYear ? 1 : 0) + (action ? 1 : 0);
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.head}>
              {words.indicator}
            </th>
            <th scope="col" className={`${classes.head} ${classes.number}`}>
              {words.value}
            </th>
            {previous ? (
              <th scope="col" className={`${classes.head} ${classes.number}`}>
                {reportWords.previous}
              </th>
            ) : null}
            {lastYear ? (
              <th scope="col" className={`${classes.head} ${classes.number}`}>
                {reportWords.lastYear}
              </th>
            ) : null}
            {action ? (
              <td className={classes.head} data-screen-only>
                <VisuallyHidden>{reportWords.review.remark}</VisuallyHidden>
              </td>
            ) : null}
          </tr>
        </thead>
        {form.groups.map((group) => (
          <tbody key={group.code}>
            <tr>
              <th scope="rowgroup" colSpan={columns} className={classes.group}>
                {group.title}
              </th>
            </tr>
            {form.indicators
              .filter((indicator) => indicator.group === group.code)
              .map((indicator) => {
                const { code, name } = indicator;
                const below = under?.(code, name);
                return (
                  <Fragment key={code}>
                    <tr
                      id={fieldId(code)}
                      tabIndex={-1}
                      data-changed={view.changed.includes(code) || undefined}
                      {...rowProps?.(code)}
                    >
                      <IndicatorName view={view} indicator={indicator} remarks={remarks} />
                      <FigureCell view={view} indicator={indicator} />
                      {previous ? <BeforeCell value={previous.cells[code]} indicator={indicator} /> : null}
                      {lastYear ? <BeforeCell value={lastYear.cells[code]} indicator={indicator} /> : null}
                      {action ? (
                        <td className={classes.action} data-screen-only>
                          {action(code, name)}
                        </td>
                      ) : null}
                    </tr>
                    {below ? (
                      <tr>
                        <td colSpan={columns} className={classes.under}>
                          {below}
                        </td>
                      </tr>
                    ) : null}
                  </Fragment>
                );
              })}
          </tbody>
        ))}
      </table>
      <section className={classes.parts}>
        <h2>{words.words}</h2>
        {form.textParts.map(({ code, title }) => (
          <div key={code} id={fieldId(`words:${code}`)} tabIndex={-1} className={classes.part}>
            <div className={classes.partHead}>
              <h3>{title}</h3>
              {action ? <span data-screen-only>{action(`words:${code}`, title)}</span> : null}
            </div>
            <p className={classes.text}>{view.words[code] || general.blank}</p>
            <Remark remarks={remarks} where={`words:${code}`} />
            {under?.(`words:${code}`, title)}
          </div>
        ))}
      </section>
    </>
  );
}

/** A figure as it is read: of a yes/no of many units how many said yes, in words. */
const showFigure = (value: Cell, indicator: Indicator): string =>
  typeof value === 'number' && indicator.unit === SAID_YES
    ? `${showCell(value, indicator)} ${SAID_YES}`
    : showCell(value, indicator);

interface RowPartProps {
  readonly view: ReportView;
  readonly indicator: Indicator;
}

function IndicatorName({ view, indicator: { code, name, unit }, remarks }: RowPartProps & { remarks: RemarksBeside }) {
  const findings = view.findings.filter(({ where, code: what }) => where === code && what !== 'blank');
  const note = view.notes[code];
  return (
    <th scope="row">
      {name}
      {unit && unit !== SAID_YES ? <span className={classes.unit}> ({unit})</span> : null}
      {note ? (
        <p className={classes.note}>
          {reportWords.note}: {note}
        </p>
      ) : null}
      <Remark remarks={remarks} where={code} />
      {findings.map(({ code: what, sentence, severity }) => (
        <p key={what} className={severity === 'error' ? classes.error : classes.warning} data-screen-only>
          {sentence}
        </p>
      ))}
    </th>
  );
}

function FigureCell({ view, indicator }: RowPartProps) {
  const { code } = indicator;
  if (view.withheld.includes(code)) return <td className={classes.held}>{reportWords.withheld}</td>;
  const value = view.cells[code] ?? null;
  return (
    <td className={classes.number}>
      {value === null && view.showing === 'working' ? (
        <span className={classes.held}>{words.blank}</span>
      ) : (
        showFigure(value, indicator)
      )}
      {view.changed.includes(code) ? (
        <span className={classes.changed} data-screen-only>
          <Mark shape="half" size={12} />{' '}
          {view.before
            ? words.changedFrom(showFigure(view.before[code] ?? null, indicator), showFigure(value, indicator))
            : words.changed}
        </span>
      ) : null}
      <FromRegister value={value} measured={view.measured[code]} indicator={indicator} />
    </td>
  );
}

/** What the registers say today, where the report says something else. */
function FromRegister({ value, measured, indicator }: FromRegisterProps) {
  if (!measured || !differs(value, measured)) return null;
  return (
    <span className={classes.changed} data-screen-only>
      {reportWords.fromRegister.nowInRegister(showCell(measured.cell, indicator), measured.entries)}
    </span>
  );
}

interface FromRegisterProps {
  readonly value: Cell;
  readonly measured: ReportView['measured'][string] | undefined;
  readonly indicator: Indicator;
}

function BeforeCell({ value, indicator }: { value: Cell | undefined; indicator: Indicator }) {
  return <td className={`${classes.number} ${classes.before}`}>{showFigure(value ?? null, indicator)}</td>;
}

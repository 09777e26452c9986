import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import type { Cell } from '../../rules/form/cell.ts';
import { judgeEntry, SHORTEST_NOTE } from '../../rules/hand-in.ts';
import { ReportFacts } from '../report-head.tsx';
import { entriesPath, type ReportView, reportPath } from '../reports-api.ts';
import { useRenew } from '../use-report.ts';
import { reportWords as words } from '../words.ts';
import { AbandonCorrection } from './abandon-correction.tsx';
import classes from './entry.module.css';
import { EntryGroup, goToField } from './entry-group.tsx';
import { EntryNotes, openReasons } from './entry-notes.tsx';
import { EntryProblems, goToProblem, problemsOf } from './entry-problems.tsx';
import type { EntryState } from './entry-store.ts';
import { type FieldActions, FigureField } from './figure-field.tsx';
import { isEmpty, shownAt } from './outbox.ts';
import { RegisterFill } from './register-fill.tsx';
import { SaveState } from './save-state.tsx';
import { figuresShown, useEntry } from './use-entry.ts';
import { WordsGroup } from './words-group.tsx';
import { ZeroFill } from './zero-fill.tsx';

interface EntryFormProps {
  readonly view: ReportView;
  readonly unitId: string;
  readonly assignmentId: string;
}

const noteAt = ({ stored, outbox }: EntryState, code: string): string =>
  String(shownAt(stored, outbox, `notes/${code}`) ?? '');

/** The report being filled in by its own unit. */
export function EntryForm({ view, unitId, assignmentId }: EntryFormProps) {
  const { store, state } = useEntry(view, unitId, assignmentId);
  const navigate = useNavigate();
  const renew = useRenew();
  const actions = useMemo<FieldActions>(
    () => ({
      type: (place, value) => store.type(place, value),
      typeUnread: (place, text) => store.typeUnread(place, text),
      settle: (place, keep) => store.settle(place, keep),
      leave: () => void store.flush(),
    }),
    [store],
  );
  // A link from the check page leads to one field, wherever it is folded away.
  const { ready } = state;
  useEffect(() => {
    if (ready && location.hash) goToField(decodeURIComponent(location.hash.slice(1)));
  }, [ready]);
  const figures = figuresShown(view, state);
  const findings = judgeEntry(view.form, figures, []);
  const reasons = openReasons(view);
  const reasonOf = (where: string) => reasons.find((reason) => reason.where === where)?.text;

  const [going, setGoing] = useState(false);
  const goToCheck = async () => {
    setGoing(true);
    await store.flush();
    setGoing(false);
    const now = store.state();
    if (problemsOf(view, now).length > 0) return goToProblem(view, now);
    if (!isEmpty(now.outbox)) return;
    await renew();
    await navigate({ to: reportPath(unitId, assignmentId, '/check') });
  };

  return (
    <Page
      title={view.window.name}
      lead={words.lead(view.unit.name, view.dutyTitle)}
      back={{ to: '/work', word: words.back }}
      width="narrow"
    >
      <ReportFacts view={{ ...view, ...state.standing }} />
      <EntryNotes
        view={view}
        restored={state.restored}
        abandon={
          view.may.includes('abandon-correction') || state.standing?.correction === 'draft' ? (
            <AbandonCorrection view={view} assignmentId={assignmentId} store={store} />
          ) : null
        }
      />
      {state.ready ? (
        <Groups {...{ view, state, actions, figures, findings, reasonOf }} />
      ) : (
        <Loading what={words.loading} rows={6} />
      )}
      <div className={classes.foot} data-screen-only>
        <EntryProblems view={view} state={state} />
        <div className={classes.counts}>
          <SaveState state={state} onAgain={() => void store.flush()} />
          {findings.length > 0 ? <span>{words.warnings(findings.length)}</span> : null}
        </div>
        <Button onClick={() => void goToCheck()} loading={going}>
          {view.correction ? words.toCheckCorrection : words.toCheck}
        </Button>
      </div>
    </Page>
  );
}

interface GroupsProps {
  readonly view: ReportView;
  readonly state: EntryState;
  readonly actions: FieldActions;
  readonly figures: Readonly<Record<string, Cell>>;
  readonly findings: ReturnType<typeof judgeEntry>;
  readonly reasonOf: (where: string) => string | undefined;
}

function Groups({ view, state, actions, figures, findings, reasonOf }: GroupsProps) {
  const { form, withheld, previous, lastYear } = view;
  const says = (where: string, severity: string) =>
    findings.find((finding) => finding.where === where && finding.severity === severity)?.sentence;
  const groups = form.groups.map((group) => {
    const lines = form.indicators.filter((one) => one.group === group.code && !withheld.includes(one.code));
    const done = lines.filter(
      ({ code }) => figures[code] !== null || noteAt(state, code).trim().length >= SHORTEST_NOTE,
    );
    const wrong = lines.filter(
      ({ code }) =>
        says(code, 'error') !== undefined ||
        state.unread[`cells/${code}`] !== undefined ||
        state.outbox.conflicts[`cells/${code}`] !== undefined,
    );
    return { ...group, lines, done: done.length, wrong: wrong.length };
  });
  const parts = form.textParts.filter(({ code }) => shownAt(state.stored, state.outbox, `words/${code}`) !== '');
  // Chosen once, when the page opens: a fold that closes under the hand is worse than one too many open.
  const first = useRef(groups.find(({ done, lines }) => done < lines.length)?.code).current;
  const isHeld = (code: string) =>
    state.unread[`cells/${code}`] !== undefined || state.outbox.conflicts[`cells/${code}`] !== undefined;
  return (
    <>
      <RegisterFill measured={view.measured} figures={figures} held={isHeld} actions={actions} />
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ code: groupCode, title, lines, done, wrong }) => (
          <EntryGroup
            key={groupCode}
            code={groupCode}
            title={title}
            done={done}
            all={lines.length}
            wrong={wrong}
            startsOpen={groupCode === first || lines.some(({ code }) => reasonOf(code) !== undefined)}
          >
            <ZeroFill
              title={title}
              figures={figures}
              actions={actions}
              blanks={lines
                .filter(
                  ({ code, kind }) =>
                    kind !== 'yes-no' && figures[code] === null && noteAt(state, code).trim() === '' && !isHeld(code),
                )
                .map(({ code }) => code)}
            />
            {lines.map((indicator) => {
              const { code } = indicator;
              return (
                <FigureField
                  key={code}
                  indicator={indicator}
                  value={figures[code] ?? null}
                  note={noteAt(state, code)}
                  unread={state.unread[`cells/${code}`]}
                  conflict={state.outbox.conflicts[`cells/${code}`]}
                  measured={view.measured[code]}
                  entriesAt={entriesPath(view, code)}
                  previous={previous ? (previous.cells[code] ?? null) : undefined}
                  lastYear={lastYear ? (lastYear.cells[code] ?? null) : undefined}
                  error={says(code, 'error')}
                  warning={says(code, 'warning')}
                  before={view.before ? (view.before[code] ?? null) : undefined}
                  reason={reasonOf(code)}
                  actions={actions}
                />
              );
            })}
          </EntryGroup>
        ))}
      <EntryGroup
        code="words"
        title={words.wordsGroup}
        done={parts.length}
        all={form.textParts.length}
        startsOpen={first === undefined}
      >
        <WordsGroup view={view} state={state} actions={actions} reasonOf={reasonOf} />
      </EntryGroup>
    </>
  );
}

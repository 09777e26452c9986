import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { yearOf } from '#base/date.ts';
import { lowerFirst } from '#base/vietnamese.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import type { Group } from '../rules/definition.ts';
import { useFileOutbox } from './evidence/use-file-outbox.ts';
import { countFiles } from './evidence/waiting-file.ts';
import { evidenceWords } from './evidence/words.ts';
import { useOutbox, waitingIn } from './outbox/use-outbox.ts';
import classes from './registers.module.css';
import { type RegisterList, registerPath, registersApi } from './registers-api.ts';
import { Reminders } from './reminders.tsx';
import { registerWords as words } from './words.ts';

const { counted } = evidenceWords.waiting;

/** *Sổ*: the registers of a unit, how much stands in each, and one button to write. */
export default function RegistersPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(registersApi.query('GET /api/units/:unitId/registers', { params: { unitId } }));
  const held = [...useOutbox().state.items, ...useFileOutbox().state.items];
  /** Something of these registers waits on this device: it must not stand in a folded part. */
  const holds = (ofGroup: readonly Listed[]) =>
    held.some((one) => one.unitId === unitId && ofGroup.some(({ code }) => code === one.register));
  return (
    <Page title={words.title} lead={query.data?.unitName} width="wide">
      <Loaded query={query} what={words.loading} rows={4}>
        {({ registers, mayWrite, side, isHere }) => (
          <>
            <p className={classes.lead}>
              {!isHere ? words.leadAbove : side === 'office' ? words.leadOffice : words.lead}
            </p>
            {side === 'office' ? (
              <p>
                <Link to={registerPath(unitId, 'gaps')}>{words.gaps.link}</Link>
              </p>
            ) : null}
            <Reminders unitId={unitId} />
            {isHere ? (
              <p className={classes.beside}>
                <Link to={`/quiz/${unitId}`} className={classes.name}>
                  {words.quiz}
                </Link>{' '}
                {words.quizLead}
              </p>
            ) : null}
            {registers.length === 0 ? <EmptyState title={words.none}>{words.noneLead}</EmptyState> : null}
            {groupsOf(registers).map(([group, ofGroup], place) => (
              <details key={group} className={classes.group} open={place === 0 || isUsed(ofGroup) || holds(ofGroup)}>
                <summary className={classes.groupHead}>
                  <h2>{words.groups[group]}</h2>
                  <span>
                    {words.inGroup(
                      ofGroup.length,
                      ofGroup.reduce((sum, { entries }) => sum + entries, 0),
                    )}
                  </span>
                </summary>
                <ul className={classes.registers}>
                  {ofGroup.map((register) => (
                    <li
                      key={register.code}
                      className={classes.register}
                      data-unused={register.entries === 0 || undefined}
                    >
                      <Register unitId={unitId} register={register} mayWrite={mayWrite} />
                    </li>
                  ))}
                </ul>
              </details>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Listed = RegisterList['registers'][number];

/** The groups in the order in which their first register is listed. */
function groupsOf(registers: readonly Listed[]): [Group, Listed[]][] {
  const groups = new Map<Group, Listed[]>();
  for (const register of registers) groups.set(register.group, [...(groups.get(register.group) ?? []), register]);
  return [...groups];
}

const isUsed = (registers: readonly Listed[]): boolean => registers.some(({ entries }) => entries > 0);

function Register({ unitId, register, mayWrite }: { unitId: string; register: Listed; mayWrite: boolean }) {
  const { code, name, about, entries, lastDay } = register;
  const { state } = useOutbox();
  const year = yearOf(useToday());
  const waiting = waitingIn(state, unitId, code);
  const files = countFiles(useFileOutbox().state.items, unitId, code);
  const refused = waiting.filter(({ phase }) => phase === 'refused').length;
  const counts = [
    entries > 0 ? words.thisYear(entries, year) : words.noneThisYear(year),
    ...(lastDay ? [words.lastDay(lastDay)] : []),
  ];
  return (
    <>
      <div className={classes.what}>
        <h3>
          <Link to={registerPath(unitId, code)} className={classes.name}>
            {name}
          </Link>
        </h3>
        <p className={classes.about}>{about}</p>
        <p className={classes.counts}>{counts.join(' · ')}</p>
        {waiting.length > refused ? <p className={classes.waiting}>{words.waiting(waiting.length - refused)}</p> : null}
        {refused > 0 ? <p className={classes.refused}>{words.refused(refused)}</p> : null}
        {files.waiting > 0 ? <p className={classes.waiting}>{counted.waiting(files.waiting)}</p> : null}
        {files.unanswered > 0 ? <p className={classes.refused}>{counted.unanswered(files.unanswered)}</p> : null}
        {files.refused > 0 ? <p className={classes.refused}>{counted.refused(files.refused)}</p> : null}
      </div>
      {mayWrite ? (
        <LinkButton
          variant={entries > 0 ? 'filled' : 'default'}
          to={registerPath(unitId, code, 'new')}
          aria-label={register.add}
        >
          {entries > 0 ? register.add : words.add}
        </LinkButton>
      ) : (
        <LinkButton variant="default" to={registerPath(unitId, code)} aria-label={words.openOf(lowerFirst(name))}>
          {words.open}
        </LinkButton>
      )}
    </>
  );
}

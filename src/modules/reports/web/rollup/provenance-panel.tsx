import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PlainDate } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { formatInstant } from '#ui/instants.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Mark } from '#ui/mark.tsx';
import { Note } from '#ui/note.tsx';
import { useMay } from '#ui/session.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import type { rollupContract } from '../../rollup-contract.ts';
import box from './box.module.css';
import classes from './provenance-panel.module.css';
import { type Place, rollupApi, sumText, type Total } from './rollup-api.ts';
import sources from './sources.module.css';
import { rollupWords } from './words.ts';

const words = rollupWords.provenance;

type Provenance = ReplyFor<typeof rollupContract, 'GET /api/units/:unitId/consolidations/:windowId/indicators/:code'>;
type Source = Provenance['sources'][number];

/** Whose total is open: this office's, then that of an office below, and so on. */
interface Step extends Place {
  readonly view: number | 'live';
  readonly name: string;
  readonly sum: string | null;
}

interface ProvenancePanelProps {
  readonly place: Place;
  readonly view: number | 'live';
  /** The tree the page is drawn by, when it is another than that of the window. */
  readonly day: PlainDate | undefined;
  readonly total: Total | undefined;
  readonly onClose: () => void;
}

/** Where a figure comes from, down to schools and versions. */
export function ProvenancePanel({ place, view, day, total, onClose }: ProvenancePanelProps) {
  return (
    <SidePanel open={total !== undefined} onClose={onClose} title={total?.name ?? ''}>
      {total ? <Steps key={`${total.code} ${day}`} place={place} view={view} day={day} total={total} /> : null}
    </SidePanel>
  );
}

function Steps({ place, view, day, total }: Omit<ProvenancePanelProps, 'onClose'> & { readonly total: Total }) {
  const [path, setPath] = useState<readonly Step[]>([{ ...place, view, name: '', sum: total.sum }]);
  const step = path.at(-1);
  const before = path.at(-2);
  useEffect(() => {
    setPath((current) => (current[0]?.view === view ? current : [{ ...place, view, name: '', sum: total.sum }]));
  }, [place, view, total.sum]);
  if (!step) return null;
  return (
    <div className={classes.provenance}>
      {before ? (
        <Button variant="subtle" leftSection={<Mark shape="left" />} onClick={() => setPath(path.slice(0, -1))}>
          {before.name ? words.back(before.name) : rollupWords.provenance.back(rollupWords.table.total)}
        </Button>
      ) : null}
      <OneStep
        step={step}
        day={day}
        total={total}
        onOpen={(source) =>
          source.opens &&
          setPath([
            ...path,
            {
              unitId: source.unitId,
              windowId: source.opens.windowId,
              view: source.opens.version,
              name: source.name,
              sum: source.value,
            },
          ])
        }
      />
    </div>
  );
}

interface OneStepProps {
  readonly step: Step;
  readonly day: PlainDate | undefined;
  readonly total: Total;
  readonly onOpen: (source: Source) => void;
}

function OneStep({ step, day, total, onOpen }: OneStepProps) {
  const { unitId, windowId, view } = step;
  const query = useQuery(
    rollupApi.query('GET /api/units/:unitId/consolidations/:windowId/indicators/:code', {
      params: { unitId, windowId, code: total.code },
      query: { view, ...(day ? { day } : {}) },
    }),
  );
  return (
    <Loaded query={query} what={words.loading} rows={4}>
      {(found) => (
        <>
          <p className={classes.ofOffice}>{words.of(found.officeName)}</p>
          {day && !found.sensitive ? <p className={box.quiet}>{words.byTree(day)}</p> : null}
          {total.withheld ? null : (
            <p className={classes.big}>{words.total(sumText(step.sum, total.decimals), found.unit)}</p>
          )}
          {found.sensitive ? (
            <Note title={words.sensitiveTitle}>{words.sensitive}</Note>
          ) : (
            <Sources found={found} onOpen={onOpen} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Sources({ found, onOpen }: { found: Provenance; onOpen: (source: Source) => void }) {
  const audits = useMay('history.audit');
  return (
    <>
      {found.sources.length === 0 ? <p>{words.none}</p> : null}
      <ul className={sources.sources} aria-label={words.caption}>
        {found.sources.map((source) => (
          <li key={source.assignmentId} className={sources.source}>
            <div className={sources.sourceHead}>
              <span>{source.name}</span>
              <strong className={sources.sourceValue}>
                {source.notApplicable ? words.notApplicable : sumText(source.value, found.decimals)}
              </strong>
            </div>
            {source.under === undefined ? null : <p className={box.quiet}>{words.under(source.under)}</p>}
            <p className={box.quiet}>
              {words.version(source.version)}
              {source.acceptedAt ? `, ${words.accepted(formatInstant(source.acceptedAt), source.acceptedBy)}` : ''}
              {source.late ? <span className={box.late}>, {words.late}</span> : null}
            </p>
            {source.opens ? (
              <Button
                variant="default"
                size="sm"
                aria-label={words.openNextOf(source.name)}
                onClick={() => onOpen(source)}
              >
                {words.openNext}
              </Button>
            ) : audits ? (
              <LinkButton
                variant="default"
                size="sm"
                to={`/history/${source.unitId}/report/${source.assignmentId}`}
                search={{ figure: found.name }}
                aria-label={words.whoTypedOf(source.name)}
              >
                {words.whoTyped}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
      {found.missing.length > 0 ? <p className={box.quiet}>{words.missing(found.missing)}</p> : null}
    </>
  );
}

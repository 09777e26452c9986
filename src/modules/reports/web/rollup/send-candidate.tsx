import { useQueryClient } from '@tanstack/react-query';
import { formatDate } from '#base/date.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Mark } from '#ui/mark.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import box from './box.module.css';
import { type Candidate, type Place, rollupApi } from './rollup-api.ts';
import sources from './sources.module.css';
import { TotalWarnings } from './total-warnings.tsx';
import { rollupWords } from './words.ts';

const words = rollupWords.send;

interface SendCandidateProps {
  readonly place: Place;
  readonly candidate: Candidate;
  /** Newest closed version; 0 while none is closed. */
  readonly version: number;
  readonly lastDay: string;
  readonly maySend: boolean;
  /** Nobody closes a total of an office that has ended any more. */
  readonly mayClose: boolean;
}

/** One report the office owes: the leader sends the total in it, an officer hands it to the leader. */
export function SendCandidate({ place, candidate, version, lastDay, maySend, mayClose }: SendCandidateProps) {
  const client = useQueryClient();
  const { assignmentId, receiver, obstacle, typed, handedOver, emptyParts } = candidate;
  const renew = () => client.invalidateQueries();
  const send = useCommand(
    (body: { assignmentId: string }, options) =>
      rollupApi('POST /api/units/:unitId/consolidations/:windowId/send', { params: place, body, ...options }),
    async ({ late }) => {
      toast(words.done(late));
      await renew();
    },
  );
  const handOver = useCommand(
    (body: { assignmentId: string }, options) =>
      rollupApi('POST /api/units/:unitId/consolidations/:windowId/hand-over', { params: place, body, ...options }),
    async () => {
      toast(words.handedOver(version));
      await renew();
    },
  );
  const deed = maySend ? send : handOver;
  const waits = handedOver === version && version > 0;
  return (
    <li className={sources.source}>
      <Which candidate={candidate} />
      {obstacle ? (
        <p>{obstacle === 'not-closed' && !mayClose ? words.neverClosed : words.obstacles[obstacle]}</p>
      ) : null}
      {!obstacle && waits ? (
        <p className={box.full}>
          <Mark shape="check" /> {words.handedOver(version)}
        </p>
      ) : null}
      {obstacle || (waits && !maySend) ? null : (
        <ConfirmButton
          label={maySend ? words.to(receiver) : words.handOver}
          confirmLabel={maySend ? words.button : words.handOver}
          variant="filled"
          busy={deed.busy}
          consequence={maySend ? words.consequence(receiver, version) : words.handOverConsequence(receiver, version)}
          onConfirm={() => deed.run({ assignmentId })}
        >
          {typed ? <p>{words.replaces}</p> : null}
          <TotalWarnings emptyParts={emptyParts} lastDay={lastDay} />
          <FailureNote error={deed.error} />
        </ConfirmButton>
      )}
    </li>
  );
}

function Which({ candidate: { windowName, firstDay, lastDay, dueLastDay, receiver } }: { candidate: Candidate }) {
  const days = firstDay && lastDay ? words.days(formatDate(firstDay), formatDate(lastDay)) : '';
  return (
    <>
      <div className={sources.sourceHead}>
        <span>{windowName}</span>
        <span className={box.quiet}>{words.due(formatDate(dueLastDay))}</span>
      </div>
      <p className={box.quiet}>
        {receiver}, {days}
      </p>
    </>
  );
}

import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '#ui/loaded.tsx';
import { Mark } from '#ui/mark.tsx';
import { SendersPanel } from '../check/senders-panel.tsx';
import box from './box.module.css';
import { type Consolidation, type Place, rollupApi } from './rollup-api.ts';
import { SendCandidate } from './send-candidate.tsx';
import sources from './sources.module.css';
import { rollupWords } from './words.ts';

const words = rollupWords.send;
/** Reports of other days say only that they do not fit; a few are enough. */
const OTHERS_SHOWN = 3;

interface SendTotalProps {
  readonly place: Place;
  readonly data: Consolidation;
}

/** Which of the office's own reports the total may go into, why not into the others, and who sends it. */
export function SendTotal({ place, data: { sent, may, versions, window } }: SendTotalProps) {
  const query = useQuery(
    rollupApi.query('GET /api/units/:unitId/consolidations/:windowId/send-candidates', { params: place }),
  );
  return (
    <section className={box.box}>
      <Title order={2}>{words.title}</Title>
      <p className={box.quiet}>{may.send ? words.lead : `${words.lead} ${words.whoSends}`}</p>
      {sent.map((one) => (
        <p key={one.assignmentId} className={box.full}>
          <Mark shape="check" /> {words.sentTo(one.consolidationVersion, one.receiver)}
        </p>
      ))}
      <Loaded query={query} what={words.loading} rows={2}>
        {({ candidates }) => {
          const fits = candidates.filter(({ obstacle }) => obstacle !== 'days' && obstacle !== 'form');
          const others = candidates.filter(({ obstacle }) => obstacle === 'days' || obstacle === 'form');
          return candidates.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul className={sources.sources}>
              {[...fits, ...others.slice(0, OTHERS_SHOWN)].map((one) => (
                <SendCandidate
                  key={one.assignmentId}
                  place={place}
                  candidate={one}
                  version={versions[0]?.version ?? 0}
                  lastDay={window.lastDay}
                  maySend={may.send}
                  mayClose={may.write}
                />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {may.delegate ? <SendersPanel unitId={place.unitId} head={words.leader} /> : null}
    </section>
  );
}

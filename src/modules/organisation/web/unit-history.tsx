import { useQuery } from '@tanstack/react-query';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { isRecord } from '#ui/api-errors.ts';
import { HistoryList } from '#ui/history-list.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { words as general } from '#ui/words.ts';
import { valueWord } from './value-word.ts';
import { changeWords, unitWords } from './words.ts';

const call = apiFor<typeof historyContract>();

function Values({ values }: { values: unknown }) {
  const given = isRecord(values) ? values : {};
  const entries = Object.entries(changeWords).flatMap(([key, word]) =>
    key in given ? [`${word}: ${valueWord(key, given[key])}`] : [],
  );
  return entries.length === 0 ? general.blank : entries.map((text) => <div key={text}>{text}</div>);
}

export function UnitHistory({ unitId }: { unitId: string }) {
  const params = { unitId, subjectKind: 'unit', subjectId: unitId };
  const history = useQuery(call.query('GET /api/history/:unitId/:subjectKind/:subjectId', { params }));
  return (
    <Loaded query={history} what={unitWords.page.historyLoading}>
      {({ entries }) => (
        <HistoryList
          entries={entries.map(({ id, at, who, what, before, after, note }) => ({
            id,
            at,
            who,
            what: note ? `${what} (${note})` : what,
            ...(before ? { before: <Values values={before} /> } : {}),
            ...(after ? { after: <Values values={after} /> } : {}),
          }))}
        />
      )}
    </Loaded>
  );
}

import { useQuery } from '@tanstack/react-query';
import { formatDate, isPlainDate } from '#base/date.ts';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { isRecord } from '#ui/api-errors.ts';
import { HistoryList } from '#ui/history-list.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { words as general } from '#ui/words.ts';
import { type Level, levels, type Ownership, ownerships, type UnitKind, unitKinds } from '../rules/kinds.ts';
import { changeWords, unitWords } from './words.ts';

const call = apiFor<typeof historyContract>();

/** A kept value in words; what has no word of its own (an id) is passed over. */
function valueWord(key: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return general.blank;
  if (key === 'levels' && Array.isArray(value)) return value.map((level) => levels[level as Level] ?? level).join(', ');
  if (key === 'kind') return unitKinds[value as UnitKind]?.name ?? String(value);
  if (key === 'ownership') return ownerships[value as Ownership] ?? String(value);
  if (typeof value === 'string' && isPlainDate(value)) return formatDate(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

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

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate, yearOf } from '#base/date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { DayField } from '#ui/day-field.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { useToday } from '#ui/server-day.ts';
import { topics } from '../rules/topics.ts';
import classes from './quiz.module.css';
import { quizApi } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.counts;

interface CountsProps {
  readonly unitId: string;
  /** Under the name of the unit, which is not the one the person works in. */
  readonly named?: boolean;
}

/** How many rounds and tries the units below had in some days, by topic and by name. */
export function Counts({ unitId, named = false }: CountsProps) {
  const today = useToday();
  const [firstDay, setFirstDay] = useState(`${yearOf(today)}-01-01`);
  const [lastDay, setLastDay] = useState(today);
  const isReady = isPlainDate(firstDay) && isPlainDate(lastDay) && firstDay <= lastDay;
  const query = useQuery({
    ...quizApi.query('GET /api/units/:unitId/quiz/counts', { params: { unitId }, query: { firstDay, lastDay } }),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
  const numbers = [
    { key: 'rounds', head: words.rounds, kind: 'number' as const, cell: (row: { rounds: number }) => row.rounds },
    { key: 'tries', head: words.tries, kind: 'number' as const, cell: (row: { tries: number }) => row.tries },
  ];
  return (
    <section className={classes.stack} aria-labelledby="counts">
      <h2 id="counts">{named ? (query.data?.unitName ?? words.loading) : words.title}</h2>
      <p className={classes.quiet}>{words.lead}</p>
      <div className={classes.bar}>
        <DayField name="first-day" label={words.firstDay} value={firstDay} alone onChange={setFirstDay} />
        <DayField name="last-day" label={words.lastDay} value={lastDay} alone onChange={setLastDay} />
      </div>
      <div className={classes.stack} data-results aria-busy={query.isPlaceholderData}>
        <Loaded query={query} what={words.loading} rows={3}>
          {(counted) =>
            counted.units.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <>
                <DataTable
                  caption={words.topicCaption}
                  rows={counted.topics}
                  rowKey={({ topic }) => topic}
                  columns={[{ key: 'topic', head: words.topic, cell: ({ topic }) => topics[topic] }, ...numbers]}
                />
                <p className={classes.quiet}>{words.both}</p>
                <DataTable
                  caption={words.unitCaption}
                  cards
                  rows={counted.units}
                  rowKey={(unit) => unit.unitId}
                  columns={[
                    { key: 'unit', head: words.unit, cell: ({ name }) => name },
                    ...numbers,
                    {
                      key: 'topics',
                      head: words.topics,
                      cell: (unit) =>
                        unit.topics.map(({ topic, rounds }) => words.ofTopic(topics[topic], rounds)).join('; '),
                    },
                  ]}
                />
              </>
            )
          }
        </Loaded>
      </div>
    </section>
  );
}

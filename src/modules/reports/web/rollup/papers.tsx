import { Button, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate, type PlainDate } from '#base/date.ts';
import { saveFile } from '#ui/api.ts';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { BusyWords } from '#ui/loading.tsx';
import { Mark } from '#ui/mark.tsx';
import { useCommand } from '#ui/use-command.ts';
import box from './box.module.css';
import classes from './papers.module.css';
import { type Place, rollupApi } from './rollup-api.ts';
import { rollupWords } from './words.ts';

const words = rollupWords.paper;
const base = 'GET /api/units/:unitId/consolidations/:windowId' as const;

type Kind = 'docx' | 'xlsx' | 'pdf';

/** What goes on the document, and the making of it; by the tree of another `day` the sheet is a comparison copy. */
export function usePaper(place: Place, view: number | 'live', withChildren: boolean, day?: PlainDate) {
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const isNumber = /^[1-9]\d{0,4}$/.test(number.trim());
  const query = { view, ...(isNumber ? { number: Number(number) } : {}), ...(isPlainDate(date) ? { date } : {}) };
  const make = useCommand((kind: Kind) => {
    if (kind === 'docx') return rollupApi.download(`${base}/report.docx`, { params: place, query });
    if (kind === 'pdf') return rollupApi.download(`${base}/report.pdf`, { params: place, query });
    const children = withChildren ? ({ children: 'yes' } as const) : {};
    const which = day ? { view, day } : query;
    return rollupApi.download(`${base}/report.xlsx`, { params: place, query: { ...which, ...children } });
  }, saveFile);
  const [kind, setKind] = useState<Kind>('docx');
  const write = (wanted: Kind) => {
    if (make.busy) return;
    setKind(wanted);
    void make.run(wanted);
  };
  const making = make.busy ? kind : undefined;
  const numberWrong = number.trim() !== '' && !isNumber;
  return { number, setNumber, date, setDate, query, write, making, error: make.error, numberWrong };
}

export type Paper = ReturnType<typeof usePaper>;

export function PaperButtons({ paper }: { paper: Paper }) {
  return (
    <div className={classes.exports}>
      <PaperButton paper={paper} kind="docx" word={words.word} />
      <PaperButton paper={paper} kind="xlsx" word={words.excel} />
      <PaperButton paper={paper} kind="pdf" word={words.pdf} />
      <FailureNote error={paper.error} />
    </div>
  );
}

export function PaperButton({ paper, kind, word }: { paper: Paper; kind: Kind; word: string }) {
  const { write, making } = paper;
  return (
    <Button
      variant="default"
      disabled={making !== undefined && making !== kind}
      aria-busy={making === kind}
      onClick={() => write(kind)}
    >
      {making === kind ? <BusyWords idle={word} what={words.making[kind]} /> : word}
    </Button>
  );
}

/** Number and day of the document, and what it still lacks by the decree. */
export function Papers({ paper, place }: { paper: Paper; place: Place }) {
  const findings = useQuery(rollupApi.query(`${base}/report-findings`, { params: place, query: paper.query }));
  return (
    <section className={box.box} data-screen-only>
      <Title order={2}>{words.title}</Title>
      <p className={box.quiet}>{words.lead}</p>
      <div className={classes.numberAndDate}>
        <TextInput
          label={words.number}
          inputMode="numeric"
          value={paper.number}
          error={paper.numberWrong ? words.numberWrong : undefined}
          onChange={(event) => paper.setNumber(event.currentTarget.value)}
        />
        <DayField alone name="paper-date" label={words.date} value={paper.date} onChange={paper.setDate} />
      </div>
      <Loaded query={findings} rows={2}>
        {({ findings: found }) =>
          found.length === 0 ? (
            <p className={box.full}>
              <Mark shape="check" /> {words.complete}
            </p>
          ) : (
            <div>
              <h3>{words.lacks}</h3>
              <ul className={box.list}>
                {found.map(({ code, where, sentence }) => (
                  <li key={`${where} ${code}`}>{sentence}</li>
                ))}
              </ul>
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

import { Button, Input, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId } from 'react';
import classes from './filters.module.css';
import { logWords } from './words.ts';

const words = logWords.filter;

/** Hits offered at once; more letters find fewer. */
const MOST = 6;

export interface Found {
  readonly id: string;
  readonly name: string;
}

/** What was chosen, or what is typed to find one. */
export interface Finding {
  readonly chosen?: Found | undefined;
  readonly typed: string;
}

interface FinderProps {
  readonly label: string;
  readonly value: Finding;
  readonly error?: string | undefined;
  readonly onChange: (value: Finding) => void;
  /** Asks for those whose names hold the words. */
  readonly ask: (q: string) => {
    readonly queryKey: readonly unknown[];
    readonly queryFn: (context: { signal: AbortSignal }) => Promise<{ hits: readonly Found[]; more: boolean }>;
  };
}

/** One person or unit found by its name. */
export function Finder({ label, value: { chosen, typed }, error, onChange, ask }: FinderProps) {
  const query = useDeferredValue(typed.trim());
  const id = useId();
  const found = useQuery({ ...ask(query), enabled: query.length > 1, placeholderData: keepPreviousData });
  if (chosen) {
    return (
      <Input.Wrapper label={label} labelElement="div" size="md">
        <div className={classes.chosen}>
          <span>{chosen.name}</span>
          <Button
            variant="default"
            size="compact-md"
            aria-label={words.dropOf(label)}
            onClick={() => onChange({ typed: '' })}
          >
            {words.drop}
          </Button>
        </div>
      </Input.Wrapper>
    );
  }
  const hits = query.length > 1 ? (found.data?.hits ?? []) : [];
  return (
    <div>
      <TextInput
        label={label}
        placeholder={words.find}
        value={typed}
        autoComplete="off"
        aria-describedby={`${id}-found`}
        error={error}
        onChange={(event) => onChange({ typed: event.currentTarget.value })}
      />
      <div id={`${id}-found`} role="status" className={classes.status}>
        {query.length > 1 && found.data ? words.found(hits.length, found.data.more || hits.length > MOST) : ''}
      </div>
      {hits.length > 0 ? (
        <ul className={classes.hits} aria-label={words.hits(label)}>
          {hits.slice(0, MOST).map((hit) => (
            <li key={hit.id}>
              <span>{hit.name}</span>
              <Button
                variant="default"
                size="compact-md"
                aria-label={words.chooseOf(hit.name)}
                onClick={() => onChange({ chosen: hit, typed: '' })}
              >
                {words.choose}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { SearchBox } from '#ui/search-box.tsx';
import { type SchoolLevel, schoolLevelCodes, schoolLevels, type Topic, topicCodes, topics } from '../rules/topics.ts';
import type { BankFilter } from './bank-filter.ts';
import classes from './quiz.module.css';
import { quizWords } from './words.ts';

const words = quizWords.bank;

interface BankFiltersProps {
  readonly filter: BankFilter;
  readonly onChange: (filter: BankFilter) => void;
  readonly children?: ReactNode;
}

/** By topic, level and words. */
export function BankFilters({ filter, onChange, children }: BankFiltersProps) {
  return (
    <div className={classes.bar}>
      <NativeSelect
        label={words.topic}
        value={filter.topic}
        data={[
          { value: '', label: words.everyTopic },
          ...topicCodes.map((code) => ({ value: code, label: topics[code] })),
        ]}
        onChange={(event) => onChange({ ...filter, topic: event.currentTarget.value as Topic | '' })}
      />
      <NativeSelect
        label={words.level}
        value={filter.level}
        data={[
          { value: '', label: words.everyLevel },
          ...schoolLevelCodes.map((code) => ({ value: code, label: schoolLevels[code] })),
        ]}
        onChange={(event) => onChange({ ...filter, level: event.currentTarget.value as SchoolLevel | '' })}
      />
      <SearchBox label={words.search} value={filter.words} onChange={(text) => onChange({ ...filter, words: text })} />
      {children}
    </div>
  );
}

import { Button, Checkbox, Radio } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { organisationContract } from '#modules/organisation/contract.ts';
import { levels, ownerships, unitKinds } from '#modules/organisation/rules/kinds.ts';
import { apiFor } from '#ui/api.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import classes from './programme.module.css';
import { programmeWords } from './programme-words.ts';
import { type Audience, audienceQuery } from './programmes-api.ts';

const words = programmeWords.audience;
/** Names shown of an audience; nobody reads five thousand. */
const MOST_SHOWN = 100;

const organisationApi = apiFor<typeof organisationContract>();

interface AudienceEditorProps {
  readonly unitId: string;
  readonly audience: Audience;
  readonly onChange: (audience: Audience) => void;
}

/** Whom a duty is for, with the number of units it holds today. */
export function AudienceEditor({ unitId, audience, onChange }: AudienceEditorProps) {
  const below = useQuery(organisationApi.query('GET /api/units/traits', {}));
  const tags = [...new Set([...audience.tags, ...(below.data?.tags ?? [])])].sort();
  const kinds = entries(unitKinds)
    .filter(([kind]) => audience.kinds.includes(kind) || !below.data || below.data.kinds.includes(kind))
    .filter(([kind]) => kind !== 'place')
    .map(([kind, { name }]) => [kind, name] as const);
  return (
    <fieldset className={`plain ${classes.audience}`}>
      <legend>{words.legend}</legend>
      <AudienceCount unitId={unitId} audience={audience} />
      {audience.unitIds.length > 0 ? (
        <p>
          {words.chosen(audience.unitIds.length)}{' '}
          <Button variant="subtle" onClick={() => onChange({ ...audience, unitIds: [] })}>
            {words.unchoose}
          </Button>
        </p>
      ) : null}
      <details>
        <summary>{words.change}</summary>
        <p className={classes.quiet}>{words.any}</p>
        <div className={classes.choices}>
          <Radio.Group
            label={words.depth}
            value={audience.depth}
            onChange={(depth) => onChange({ ...audience, depth: depth as Audience['depth'] })}
          >
            <Radio value="direct" label={words.direct} className={classes.choice} />
            <Radio value="all-below" label={words.allBelow} className={classes.choice} />
          </Radio.Group>
          <Choices
            label={words.kinds}
            options={kinds}
            chosen={audience.kinds}
            onChange={(chosen) => onChange({ ...audience, kinds: chosen })}
          />
          <Choices
            label={words.levels}
            options={entries(levels)}
            chosen={audience.levels}
            onChange={(chosen) => onChange({ ...audience, levels: chosen })}
          />
          <Choices
            label={words.ownership}
            options={entries(ownerships)}
            chosen={audience.ownership}
            onChange={(chosen) => onChange({ ...audience, ownership: chosen })}
          />
          {tags.length > 0 ? (
            <Choices
              label={words.tags}
              options={tags.map((tag) => [tag, tag] as const)}
              chosen={audience.tags}
              onChange={(chosen) => onChange({ ...audience, tags: chosen })}
            />
          ) : null}
        </div>
      </details>
    </fieldset>
  );
}

const entries = <K extends string, V>(record: Readonly<Record<K, V>>) => Object.entries(record) as [K, V][];

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
}

function Choices<T extends string>({ label, options, chosen, onChange }: ChoicesProps<T>) {
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={(next) => onChange(next as T[])}>
      {options.map(([value, name]) => (
        <Checkbox key={value} value={value} label={name} className={classes.choice} />
      ))}
    </Checkbox.Group>
  );
}

function AudienceCount({ unitId, audience }: Pick<AudienceEditorProps, 'unitId' | 'audience'>) {
  const preview = useQuery({ ...audienceQuery(unitId, audience), placeholderData: keepPreviousData });
  if (preview.isError) return <FailureNote error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <p className={classes.quiet}>{words.loading}</p>;
  const { units, sentence } = preview.data;
  const count = units.length;
  return (
    <div data-results aria-busy={preview.isPlaceholderData}>
      <p role="status">
        <strong className={count === 0 ? classes.wrong : undefined}>{words.count(count)}</strong>{' '}
        <span className={classes.quiet}>({sentence})</span>
      </p>
      {count === 0 ? <p>{words.noneFound}</p> : null}
      {count > 0 ? (
        <details>
          <summary>{words.list}</summary>
          <ul className={classes.units}>
            {units.slice(0, MOST_SHOWN).map((unit) => (
              <li key={unit.id}>
                {unit.name} {unit.told ? <span className={classes.quiet}>· {unit.told}</span> : null}
              </li>
            ))}
          </ul>
          {count > MOST_SHOWN ? <p className={classes.quiet}>{words.others(count - MOST_SHOWN)}</p> : null}
        </details>
      ) : null}
    </div>
  );
}

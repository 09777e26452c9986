import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { newCommandId } from '#ui/command-id.ts';
import { fieldId } from '#ui/fields.ts';
import {
  type Ownership,
  ownershipNames,
  ownerships,
  type UnitKind,
  unitKindNames,
  unitKinds,
} from '../../rules/kinds.ts';
import { firstPlace } from '../../rules/reform/step-groups.ts';
import type { OpenStep } from '../../rules/reform/steps.ts';
import { FormFrame, type StepFormProps, useJudged } from './form-frame.tsx';
import { LevelsField } from './levels-field.tsx';
import classes from './reforms.module.css';
import type { NamedUnit } from './reforms-api.ts';
import { stepWords } from './step-words.ts';
import { UnitsField } from './units-field.tsx';

const words = stepWords.form;
const kinds = unitKindNames.filter((kind) => kind !== 'place');
const places = ['reports_to', 'governed_by', 'lies_in'] as const;

interface OpenFormProps extends StepFormProps {
  readonly start: OpenStep | undefined;
  readonly unitOf: (unitId: Id) => NamedUnit | undefined;
}

const emptyFacts = { tags: [], draftingUnit: null, headName: null, headTitle: null } as const;

/** A unit that begins. Its id is made here, so that other steps can speak of it at once. */
export function OpenForm({ start, unitOf, onDone, onCancel }: OpenFormProps) {
  const [kind, setKind] = useState<UnitKind>(start?.facts.kind ?? 'commune-authority');
  const [levels, setLevels] = useState(start?.facts.levels ?? []);
  const [ownership, setOwnership] = useState<Ownership>(start?.facts.ownership ?? 'public');
  const [texts, setTexts] = useState({
    name: start?.facts.name ?? '',
    code: start?.facts.code ?? '',
    abbreviation: start?.facts.abbreviation ?? '',
    placeName: start?.facts.placeName ?? '',
  });
  const startOf = (relation: Relation) => {
    const unit = unitOf(firstPlace(start?.places ?? [], relation) ?? '');
    return unit ? [unit] : [];
  };
  const [at, setAt] = useState<Record<(typeof places)[number], NamedUnit[]>>({
    reports_to: startOf('reports_to'),
    governed_by: startOf('governed_by'),
    lies_in: startOf('lies_in'),
  });
  const isSchool = unitKinds[kind].side === 'school';
  const judged = useJudged(() => ({
    'open-name': texts.name.trim().length < 3 ? words.nameShort : undefined,
    levels: kind === 'school' && levels.length === 0 ? words.levelsMissing : undefined,
  }));
  const submit = () => {
    const others = (start?.places ?? []).filter((place) => place.rank > 1);
    const chosen = places.flatMap((relation) =>
      at[relation].map(({ unitId }) => ({ relation, otherId: unitId, rank: 1 })),
    );
    const step: OpenStep = {
      step: 'open',
      unitId: start?.unitId ?? newCommandId(),
      facts: {
        ...emptyFacts,
        ...start?.facts,
        name: texts.name.trim(),
        kind,
        levels: isSchool ? levels : [],
        ownership,
        code: texts.code.trim() || null,
        abbreviation: texts.abbreviation.trim() || null,
        placeName: texts.placeName.trim() || null,
      },
      places: [...chosen, ...others],
    };
    onDone([step], Object.values(at).flat());
  };
  const text = (key: keyof typeof texts) => ({
    id: fieldId(`open-${key}`),
    label: words[key],
    value: texts[key],
    error: judged.errors[`open-${key}`],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((before) => ({ ...before, [key]: value }));
    },
  });
  const place = (relation: (typeof places)[number]) => ({
    name: `open-${relation}`,
    value: at[relation],
    onChange: (value: NamedUnit[]) => setAt((before) => ({ ...before, [relation]: value })),
  });
  return (
    <FormFrame kind="open" judged={judged} onSubmit={submit} onCancel={onCancel}>
      <NativeSelect
        label={words.kind}
        value={kind}
        data={kinds.map((value) => ({ value, label: unitKinds[value].name }))}
        onChange={(event) => setKind(event.currentTarget.value as UnitKind)}
      />
      <TextInput required maxLength={200} {...text('name')} />
      {isSchool ? <LevelsField value={levels} error={judged.errors.levels} onChange={setLevels} /> : null}
      {isSchool ? (
        <NativeSelect
          label={words.ownership}
          value={ownership}
          data={ownershipNames.map((value) => ({ value, label: ownerships[value] }))}
          onChange={(event) => setOwnership(event.currentTarget.value as Ownership)}
        />
      ) : null}
      <UnitsField label={words.reportsTo} {...place('reports_to')} />
      <UnitsField label={words.governedBy} description={words.governedByHint} {...place('governed_by')} />
      <UnitsField label={words.liesIn} description={words.liesInHint} {...place('lies_in')} />
      <div className={classes.grid}>
        <TextInput maxLength={50} {...text('code')} />
        <TextInput maxLength={20} {...text('abbreviation')} />
        <TextInput maxLength={100} {...text('placeName')} />
      </div>
    </FormFrame>
  );
}

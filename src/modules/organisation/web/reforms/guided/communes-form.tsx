import { Button, Group, TextInput } from '@mantine/core';
import { newCommandId } from '#ui/command-id.ts';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { useReformScope } from '../reform-scope.ts';
import classes from '../reforms.module.css';
import type { NamedUnit } from '../reforms-api.ts';
import { UnitsField } from '../units-field.tsx';
import type { CommuneTyped } from './guided-api.ts';
import { guidedWords as words } from './guided-words.ts';
import { standsOn } from './stands-on.ts';

interface CommunesFormProps {
  readonly communes: readonly CommuneTyped[];
  readonly errors: FieldErrors;
  readonly onChange: (communes: readonly CommuneTyped[]) => void;
}

const isCommune = ({ kind }: NamedUnit) => kind === 'commune-authority';
const isTaken = ({ kind }: NamedUnit) => kind === 'commune-authority' || kind === 'place';

/** The communes as they are from the day on, each with the old ones it takes. */
export function CommunesForm({ communes, errors, onChange }: CommunesFormProps) {
  const stands = standsOn(useReformScope().day);
  const change = (at: number, to: Partial<CommuneTyped>) =>
    onChange(communes.map((commune, index) => (index === at ? { ...commune, ...to } : commune)));
  const add = () => onChange([...communes, { unitId: newCommandId(), name: '', stands: null, takes: [] }]);
  return (
    <>
      <p className={classes.quiet}>{words.twoLead}</p>
      {communes.map((commune, index) => (
        // The id changes with the choice of a unit that stands; the place in the list does not.
        // biome-ignore lint/suspicious/noArrayIndexKey: communes are only added at the end.
        <fieldset key={index} className={classes.card}>
          <legend>{commune.name || words.commune(index + 1)}</legend>
          <UnitsField
            name={`commune-${index}-stands`}
            label={words.communeStands}
            description={words.communeStandsHint}
            fits={(unit) => isCommune(unit) && stands(unit)}
            value={commune.stands ? [commune.stands] : []}
            onChange={([unit]) =>
              change(
                index,
                unit
                  ? { unitId: unit.unitId, name: unit.name, stands: unit }
                  : { unitId: newCommandId(), stands: null },
              )
            }
          />
          <TextInput
            id={fieldId(`commune-${index}`)}
            label={words.communeName}
            description={words.communeNameHint}
            maxLength={200}
            value={commune.name}
            error={errors[`commune-${index}`]}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <UnitsField
            name={`commune-${index}-takes`}
            label={words.takes}
            many
            fits={(unit) => isTaken(unit) && stands(unit)}
            value={commune.takes}
            onChange={(takes) => change(index, { takes })}
          />
          <Group>
            <Button variant="default" onClick={() => onChange(communes.filter((_, at) => at !== index))}>
              {words.dropCommune(commune.name)}
            </Button>
          </Group>
        </fieldset>
      ))}
      <Button variant="default" mt="sm" onClick={add}>
        {words.addCommune}
      </Button>
    </>
  );
}

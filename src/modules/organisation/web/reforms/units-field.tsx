import { useState } from 'react';
import { Picker } from '#ui/picker/picker.tsx';
import { hitsOf } from '#ui/picker/picking.ts';
import { unitWords } from '../words.ts';
import { useReformScope } from './reform-scope.ts';
import { type NamedUnit, reformsApi } from './reforms-api.ts';
import { type Told, tellApart } from './tell-apart.ts';

interface UnitsFieldProps {
  /** Name as given to `fieldId`. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** Several units may be chosen. */
  readonly many?: boolean;
  readonly value: readonly NamedUnit[];
  /** Which of the units found may be chosen; all when absent. */
  readonly fits?: (unit: NamedUnit) => boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: NamedUnit[]) => void;
}

const asHit = (told: Told) => {
  const { under: _under, isOpened: _isOpened, administered: _administered, ...unit } = told;
  return { id: unit.unitId, name: unit.name, told: tellApart(told), unit };
};

/** Units found by words among those a reform may speak of on its day, and those it opens. */
export function UnitsField({ value, fits, onChange, ...field }: UnitsFieldProps) {
  const { officeId, day, opened } = useReformScope();
  const [typed, setTyped] = useState('');
  const chosen = value.map(asHit);
  return (
    <Picker
      {...field}
      what={unitWords.picked}
      value={{ chosen, typed }}
      own={opened.map((unit) => asHit({ ...unit, isOpened: true }))}
      fits={({ unit }) => fits?.(unit) ?? true}
      ask={(q) =>
        hitsOf(
          reformsApi.query('GET /api/units/:unitId/reforms/units', {
            params: { unitId: officeId },
            query: { day, q },
          }),
          ({ units, more }) => ({ hits: units.map(asHit), more }),
        )
      }
      onChange={(next) => {
        setTyped(next.typed);
        if (next.chosen !== chosen) onChange(next.chosen.map(({ unit }) => unit));
      }}
    />
  );
}

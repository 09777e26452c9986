import { Picker } from '#ui/picker/picker.tsx';
import { hitsOf, type Pickable, type Picking } from '#ui/picker/picking.ts';
import { foundWord } from '../rules/found-word.ts';
import { organisationApi } from './organisation-api.ts';
import { unitWords } from './words.ts';

interface UnitPickerProps {
  /** Name as given to `fieldId`. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly value: Picking<Pickable>;
  readonly error?: string | undefined;
  readonly onChange: (value: Picking<Pickable>) => void;
}

/** One unit of today found by its name, or none. */
export const UnitPicker = (props: UnitPickerProps) => (
  <Picker
    {...props}
    what={unitWords.picked}
    ask={(q) =>
      hitsOf(organisationApi.query('GET /api/units', { query: { q } }), ({ units, more }) => ({
        hits: units.map((unit) => ({ id: unit.unitId, name: unit.name, told: foundWord(unit, units) })),
        more,
      }))
    }
  />
);

import { Title } from '@mantine/core';
import { DataTable } from '#ui/data-table.tsx';
import { useSessionControls } from '#ui/session.ts';
import { Fold } from './fold.tsx';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import type { Rehearsal } from './reforms-api.ts';
import { rightsSentence } from './right-words.ts';

const words = reformWords.rehearsal;

type Change = Rehearsal['rights'][number];

const listed = ({ units, count }: Change): string =>
  count > units.length ? `${units.join(', ')}${words.andOthers(count - units.length)}` : units.join(', ');

const total = (changes: readonly Change[], what: Change['change']): number =>
  changes.reduce((sum, { change, count }) => (change === what ? sum + count : sum), 0);

/** Who loses and gains which rights over which units, person by person. */
export function RightsSection({ rights }: Pick<Rehearsal, 'rights'>) {
  const people = Map.groupBy(rights, ({ personId, fullName, heldOn }) => personId ?? `${fullName} ${heldOn.join()}`);
  return (
    <section className={classes.section}>
      <Title order={2}>{words.rights}</Title>
      {rights.length === 0 ? <p>{words.rightsNone}</p> : null}
      {rights.length > 0 ? (
        <div className={classes.groups}>
          {[...people].map(([key, changes]) => (
            <Fold
              key={key}
              open={people.size <= 5}
              title={words.personChanges(
                changes[0]?.fullName ?? words.nobody,
                changes[0]?.heldOn ?? [],
                total(changes, 'loses'),
                total(changes, 'gains'),
              )}
            >
              <ul className={classes.names}>
                {changes.map((change) => (
                  <li key={`${change.change} ${change.permissions.join()}`}>
                    <strong>{change.change === 'loses' ? words.loses(change.count) : words.gains(change.count)}</strong>
                    {`: ${rightsSentence(change.permissions)}.`}
                    <div className={classes.quiet}>{listed(change)}</div>
                  </li>
                ))}
              </ul>
            </Fold>
          ))}
        </div>
      ) : null}
    </section>
  );
}

/** Who still holds a role on a unit that ends. */
export function PeopleLeftSection({ peopleLeft }: Pick<Rehearsal, 'peopleLeft'>) {
  const { source } = useSessionControls();
  if (peopleLeft.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{words.peopleLeft}</Title>
      <p className={classes.quiet}>{words.peopleLeftLead}</p>
      <DataTable
        caption={words.peopleLeft}
        cards
        rows={peopleLeft.map((person, index) => ({ ...person, key: `${index} ${person.unitId}` }))}
        rowKey={(row) => row.key}
        columns={[
          { key: 'person', head: words.person, cell: (row) => row.fullName ?? words.nobody },
          { key: 'role', head: words.role, cell: (row) => source.roleWord(row.role, row.unitKind) },
          { key: 'unit', head: words.unit, cell: (row) => row.unitName },
        ]}
      />
    </section>
  );
}

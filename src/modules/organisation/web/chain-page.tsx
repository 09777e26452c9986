import { Radio, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable } from '#ui/data-table.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { useToday } from '#ui/server-day.ts';
import { useMay } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import { type Chain, type ChainLink, chainOn, chains } from '../rules/chains.ts';
import { type UnitKind, unitKinds } from '../rules/kinds.ts';
import { creatableKinds } from '../rules/unit-sheet-columns.ts';
import { chainWords as words } from './chain-words.ts';
import { organisationApi } from './organisation-api.ts';
import classes from './units.module.css';
import { unitWords } from './words.ts';

/** The chain of authority before and after 1/7/2025: who stands where, by which text, and what to add next. */
export default function ChainPage() {
  const today = useToday();
  const [key, setKey] = useState<Chain['key']>(chainOn(today).key);
  const rule = chains.find(({ value }) => value.key === key) ?? chains[0];
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/units', word: unitWords.page.back }}>
      <Stack maw="64rem">
        <Radio.Group label={words.which} value={key} onChange={(value) => setKey(value as Chain['key'])}>
          <Stack gap="xs" mt="xs">
            {chains.map(({ value }) => (
              <Radio key={value.key} value={value.key} label={words.names[value.key]} />
            ))}
          </Stack>
        </Radio.Group>
        <Links chain={rule.value} />
        <p className={classes.kind}>{words.source(rule.source)}</p>
        <Note>{words.police}</Note>
        <section>
          <Title order={2} mb="xs">
            {words.many}
          </Title>
          <p>{words.manyLead}</p>
          <LinkButton to="/units/import" variant="default">
            {unitWords.list.import}
          </LinkButton>
        </section>
      </Stack>
    </Page>
  );
}

const kindName = (kind: UnitKind | null): string => (kind ? unitKinds[kind].name : general.blank);

function Links({ chain }: { chain: Chain }) {
  const mayManage = useMay('unit.manage');
  const today = useToday();
  const top = useQuery(organisationApi.query('GET /api/units', { query: { day: today } }));
  const traits = useQuery(organisationApi.query('GET /api/units/traits', { query: { day: today } }));
  const present = new Set(traits.data?.kinds ?? []);
  const offices = top.data?.units ?? [];
  const addBelow = ({ kind, reportsTo }: ChainLink) => {
    if (!mayManage || !(creatableKinds as readonly UnitKind[]).includes(kind)) return undefined;
    return offices.find((office) => office.kind === reportsTo);
  };
  return (
    <DataTable
      caption={words.title}
      cards
      rows={chain.links}
      rowKey={({ kind, upTo }) => `${kind} ${upTo?.join() ?? ''}`}
      columns={[
        { key: 'unit', head: words.unit, cell: ({ kind, upTo }) => words.link(unitKinds[kind].name, upTo?.at(-1)) },
        { key: 'reportsTo', head: words.reportsTo, cell: ({ reportsTo }) => kindName(reportsTo) },
        { key: 'governedBy', head: words.governedBy, cell: ({ governedBy }) => kindName(governedBy) },
        { key: 'guidedBy', head: words.guidedBy, cell: ({ guidedBy }) => kindName(guidedBy) },
        {
          key: 'add',
          head: words.here,
          cell: (link) => {
            const office = addBelow(link);
            if (office) {
              return (
                <LinkButton
                  to={`/units/${office.unitId}`}
                  search={{ add: link.kind }}
                  variant="default"
                  aria-label={words.addOf(words.link(unitKinds[link.kind].name, link.upTo?.at(-1)))}
                >
                  {words.add}
                </LinkButton>
              );
            }
            if (present.has(link.kind)) return words.present;
            return link.reportsTo ? words.addUnder(kindName(link.reportsTo)) : words.absent;
          },
        },
      ]}
    />
  );
}

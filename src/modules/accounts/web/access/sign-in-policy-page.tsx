import { Button, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Note } from '#ui/note.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import type { signInPolicyContract } from '../../sign-in-policy-contract.ts';
import { roleWord } from '../words.ts';
import { policyApi } from './access-api.ts';
import { AccessPage } from './access-page.tsx';
import { accessWords } from './access-words.ts';
import { DecisionForm } from './decision-form.tsx';

const words = accessWords.policy;

type Reply = ReplyFor<typeof signInPolicyContract, 'GET /api/units/:unitId/sign-in-policy'>;

export default function SignInPolicyPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(policyApi.query('GET /api/units/:unitId/sign-in-policy', { params: { unitId } }));
  return (
    <AccessPage unitId={unitId} words={words} query={query}>
      {(reply) => <Policy unitId={unitId} reply={reply} />}
    </AccessPage>
  );
}

function Policy({ unitId, reply: { decisions, mayDecide, trial } }: { unitId: string; reply: Reply }) {
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap="xl">
      {trial ? <Note>{words.trial}</Note> : null}
      {mayDecide ? null : <Note>{words.notYours}</Note>}
      {adding ? (
        <DecisionForm
          unitId={unitId}
          onMade={(role) => {
            toast(words.saved(roleWord(role)));
            setAdding(false);
            void client.invalidateQueries();
          }}
          onCancel={() => setAdding(false)}
        />
      ) : null}
      {mayDecide && !adding ? (
        <div>
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </div>
      ) : null}
      {decisions.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          cards
          rows={decisions}
          rowKey={(row) => `${row.role} ${row.validFrom}`}
          columns={[
            { key: 'role', head: words.role, cell: (row) => roleWord(row.role) },
            { key: 'rule', head: words.rule, cell: (row) => words.ruleOf(row.required, row.graceDays) },
            { key: 'from', head: words.from, cell: (row) => formatDate(row.validFrom) },
            {
              key: 'state',
              head: words.state,
              cell: (row) => (trial && row.madeBy === null ? words.notInTrial : words.states[row.state]),
            },
            { key: 'source', head: words.source, cell: (row) => row.source },
            { key: 'by', head: words.madeBy, cell: (row) => row.madeBy ?? words.program },
          ]}
        />
      )}
    </Stack>
  );
}

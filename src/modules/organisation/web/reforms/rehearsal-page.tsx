import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { AcceptedChoice } from './accepted-choice.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ConfirmSection } from './confirm-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { PeopleLeftSection, RightsSection } from './people-sections.tsx';
import { ReformResult } from './reform-result.tsx';
import { reformWords } from './reform-words.ts';
import { type RehearsedReform, received, reformsApi } from './reforms-api.ts';
import { RunningSection } from './running-section.tsx';

const words = reformWords.rehearsal;

/** The dry run of a draft as things stand now, and the one button that applies it. */
export default function RehearsalPage() {
  const { unitId, reformId } = usePageParams('unitId', 'reformId');
  const reform = useQuery({
    ...reformsApi.query('GET /api/units/:unitId/reforms/:reformId', { params: { unitId, reformId } }),
    // What others do meanwhile is part of the answer.
    staleTime: 0,
  });
  const draftPath = `/reforms/${unitId}/${reformId}`;
  const read = reform.data;
  return (
    <Page
      title={words.title}
      lead={read ? words.lead(read.name, read.effectiveOn) : words.wait}
      back={{ to: draftPath, word: words.backToDraft }}
      actions={
        <Button variant="default" loading={reform.isFetching} onClick={() => void reform.refetch()}>
          {words.again}
        </Button>
      }
    >
      <Loaded query={reform} what={words.loading}>
        {(reply) =>
          reply.state === 'draft' ? (
            <Draft officeId={unitId} reform={reply} draftPath={draftPath} />
          ) : (
            <ReformResult officeId={unitId} reform={{ ...reply, units: [] }} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface DraftProps {
  readonly officeId: string;
  readonly reform: RehearsedReform;
  readonly draftPath: string;
}

function Draft({ officeId, reform, draftPath }: DraftProps) {
  const { rehearsal } = reform;
  return (
    <>
      <FindingsSection findings={rehearsal.findings} steps={received(reform.steps)} draftPath={draftPath} />
      <AcceptedChoice officeId={officeId} reform={reform} />
      <ChangesSection title={words.happens} effect={rehearsal} />
      <RunningSection running={rehearsal.running} carried={rehearsal.carried} />
      <RightsSection rights={rehearsal.rights} />
      <PeopleLeftSection peopleLeft={rehearsal.peopleLeft} />
      <ConfirmSection officeId={officeId} reform={reform} />
    </>
  );
}

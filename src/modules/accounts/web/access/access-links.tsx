import { Group, Stack, Title } from '@mantine/core';
import { LinkButton } from '#ui/link-button.tsx';
import { accessWords } from './access-words.ts';

/** From the people of a unit to how their accounts are protected, to which roles need what, and to other systems. */
export function AccessLinks({ unitId }: { unitId: string }) {
  return (
    <section data-screen-only>
      <Stack gap="sm">
        <Title order={2}>{accessWords.more}</Title>
        <Group>
          <LinkButton to={`/units/${unitId}/protection`} variant="default">
            {accessWords.protectionLink}
          </LinkButton>
          <LinkButton to={`/units/${unitId}/sign-in-policy`} variant="default">
            {accessWords.policyLink}
          </LinkButton>
          <LinkButton to={`/units/${unitId}/service-accounts`} variant="default">
            {accessWords.servicesLink}
          </LinkButton>
        </Group>
      </Stack>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { ReformEditor } from './reform-editor.tsx';
import { ReformResult } from './reform-result.tsx';
import { reformWords } from './reform-words.ts';
import { reformsApi } from './reforms-api.ts';

/** One reform: a draft is written here, what was confirmed or undone is told. */
export default function ReformPage() {
  const { unitId, reformId } = usePageParams('unitId', 'reformId');
  const reform = useQuery(
    reformsApi.query('GET /api/units/:unitId/reforms/:reformId/steps', { params: { unitId, reformId } }),
  );
  const written = reform.data;
  return (
    <Page
      title={written?.name ?? reformWords.list.title}
      lead={written?.state === 'draft' ? reformWords.editor.lead : undefined}
      back={{ to: '/reforms', word: reformWords.list.title }}
    >
      <Loaded query={reform} what={reformWords.editor.loading}>
        {(reply) =>
          reply.state === 'draft' ? (
            <ReformEditor key={reply.id} officeId={unitId} reform={reply} />
          ) : (
            <ReformResult officeId={unitId} reform={reply} />
          )
        }
      </Loaded>
    </Page>
  );
}

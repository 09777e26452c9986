import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { ActState } from './act-state.tsx';
import { actsApi, subjectBeside, type Thread } from './acts-api.ts';
import { Standing } from './standing.tsx';
import classes from './thread.module.css';
import { ThreadList } from './thread-list.tsx';
import { ThreadPicture } from './thread-picture.tsx';
import { actWords } from './words.ts';

const words = actWords.thread;

/** What the address asks for: a document of the library or an act. */
function readSearch({ document, act }: Record<string, unknown>): { document?: string; act?: string } {
  if (typeof document === 'string') return { document };
  return typeof act === 'string' ? { act } : {};
}

/** *Mạch văn bản*: what a document or an act rests on and what rests on it, to be walked. */
export default function ThreadPage() {
  const { unitId } = usePageParams('unitId');
  const asked = readSearch(useSearch({ strict: false }) as Record<string, unknown>);
  // A neighbour is a page of its own: it begins at its heading.
  return <ThreadOf key={asked.document ?? asked.act ?? ''} unitId={unitId} asked={asked} />;
}

function ThreadOf({ unitId, asked }: { unitId: string; asked: { document?: string; act?: string } }) {
  const query = useQuery(actsApi.query('GET /api/units/:unitId/thread', { params: { unitId }, query: asked }));
  const centre = query.data?.centre;
  return (
    <Page
      title={centre ? words.titleOf(centre.label) : words.title}
      width="full"
      back={{ to: '/documents', word: actWords.back }}
      lead={centre ? subjectBeside(centre) : undefined}
      actions={
        centre?.documentId ? (
          <LinkButton variant="default" to={`/documents/${unitId}/${centre.documentId}`}>
            {words.open}
          </LinkButton>
        ) : null
      }
    >
      <Loaded query={query} what={words.loading} rows={6}>
        {(thread) => <ThreadBody unitId={unitId} thread={thread} asked={asked} />}
      </Loaded>
    </Page>
  );
}

function ThreadBody({
  unitId,
  thread,
  asked,
}: {
  unitId: string;
  thread: Thread;
  asked: { document?: string; act?: string };
}) {
  const { centre } = thread;
  return (
    <>
      <p className={classes.about} data-paper="landscape">
        <ActState node={centre} />
        <span>{centre.documentId ? words.here : words.notHere}</span>
        {centre.issuer ? <span>{centre.issuer}</span> : null}
        {centre.day ? <span>{formatDate(centre.day)}</span> : null}
      </p>
      <ThreadPicture unitId={unitId} thread={thread} />
      <Standing unitId={unitId} thread={thread} />
      <div className={classes.lists}>
        <ThreadList
          unitId={unitId}
          asked={asked}
          side="rests-on"
          groups={thread.restsOn}
          none={centre.documentId ? words.none.left : words.noneUnread}
        />
        <ThreadList
          unitId={unitId}
          asked={asked}
          side="rested-on-by"
          groups={thread.restedOnBy}
          none={words.none.right}
        />
      </div>
    </>
  );
}

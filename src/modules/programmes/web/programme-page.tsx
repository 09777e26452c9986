import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useGrant } from '#ui/session.ts';
import { IssuedProgramme } from './issued-programme.tsx';
import classes from './programme.module.css';
import { ProgrammeDraft } from './programme-draft.tsx';
import { ProgrammeHistory } from './programme-history.tsx';
import { programmeWords } from './programme-words.ts';
import { programmesApi } from './programmes-api.ts';

const words = programmeWords.page;

/** One programme: a draft to edit, or what was issued. */
export default function ProgrammePage() {
  const { unitId, programmeId } = usePageParams('unitId', 'programmeId');
  const query = useQuery({
    ...programmesApi.query('GET /api/units/:unitId/programmes/:programmeId', { params: { unitId, programmeId } }),
    // A draft is edited on the page: what somebody else saved is told by the save, not put over the typing.
    refetchOnWindowFocus: false,
  });
  const programme = query.data;
  const isSchool = useGrant()?.unitSide === 'school';
  return (
    <Page
      title={programme?.title ?? programmeWords.list.title}
      back={isSchool ? { to: '/work', word: words.backWork } : { to: '/programmes', word: words.back }}
      lead={
        programme ? (
          <>
            {programme.unitName} · {programmeWords.states[programme.state]}
            {programme.parent ? (
              <>
                {' · '}
                <Link to={`/programmes/${programme.parent.unitId}/${programme.parent.id}`} className={classes.link}>
                  {words.parent}
                </Link>
              </>
            ) : null}
            {programme.documentId ? (
              <>
                {' · '}
                <Link to={`/documents/${unitId}/${programme.documentId}`} className={classes.link}>
                  {words.document}
                </Link>
              </>
            ) : null}
          </>
        ) : null
      }
    >
      <Loaded query={query} what={words.loading} rows={5}>
        {(view) => (
          <>
            {view.state === 'draft' && view.mayEdit ? <ProgrammeDraft view={view} /> : <IssuedProgramme view={view} />}
            <ProgrammeHistory unitId={unitId} programmeId={programmeId} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

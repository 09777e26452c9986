import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { FailureNote } from '#ui/failure-note.tsx';
import { useMay } from '#ui/session.ts';
import { useCommand } from '#ui/use-command.ts';
import { programmesApi, type ReadDocument } from './documents-api.ts';
import classes from './reading.module.css';
import { useReviewDesk } from './review/review-context.ts';
import { documentWords } from './words.ts';

const words = documentWords.reading;

/** Makes a draft programme of what was read and decided; of an unconfirmed reading it says so, and the draft says it too. */
export function CreateProgramme({ document: { unitId, id, programmes, review } }: { document: ReadDocument }) {
  const { items } = useReviewDesk();
  const navigate = useNavigate();
  const may = useMay('programme.write');
  const create = useCommand(
    (documentId: string, options) =>
      programmesApi('POST /api/units/:unitId/programmes', {
        params: { unitId },
        body: { from: { documentId } },
        ...options,
      }),
    (made) => navigate({ to: `/programmes/${unitId}/${made.id}` }),
  );
  if (!may) return null;
  const duties = items.filter(({ value, isGone }) => value.item === 'duty' && !isGone);
  const kindOf = (key: string | undefined) => {
    const value = duties.find((duty) => duty.key === key)?.value;
    return value?.item === 'duty' ? value.kind : undefined;
  };
  const windows = items.filter(
    ({ value, parent, isGone }) => value.item === 'window' && !isGone && kindOf(parent) === 'report',
  );
  const plans = duties.filter(({ key }) => kindOf(key) === 'plan').length;
  const isMade = programmes.length > 0;
  return (
    <>
      {isMade || review.confirmed ? (
        <p>
          {isMade ? words.made : words.createLead(windows.length, plans)}{' '}
          {programmes.map((made) => (
            <Link key={made.id} to={`/programmes/${unitId}/${made.id}`} className={classes.made}>
              {made.title}
            </Link>
          ))}
        </p>
      ) : null}
      <FailureNote error={create.error} />
      <Button
        loading={create.busy}
        variant={isMade || !review.confirmed ? 'default' : 'filled'}
        onClick={() => void create.run(id)}
      >
        {isMade ? words.createAnother : words.create}
      </Button>
    </>
  );
}

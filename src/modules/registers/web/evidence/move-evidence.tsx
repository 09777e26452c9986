import { useQuery } from '@tanstack/react-query';
import { type Ref, useEffect } from 'react';
import { Note } from '#ui/note.tsx';
import type { AnswerWays } from './answer-form.tsx';
import classes from './evidence.module.css';
import { type EntryPlace, evidenceApi } from './evidence-api.ts';
import { EvidenceSection } from './evidence-section.tsx';
import { useFileOutbox } from './use-file-outbox.ts';
import { whyUnproven } from './waiting-file.ts';
import { evidenceWords } from './words.ts';

const words = evidenceWords.proof;

/** Why a step that must be shown cannot be taken yet; undefined when it can, or when only the server knows. */
export function useUnproven(place: EntryPlace, isAsked: boolean): ReturnType<typeof whyUnproven> {
  const { state } = useFileOutbox();
  const { data, isFetching } = useQuery({
    ...evidenceApi.query('GET /api/units/:unitId/registers/:register/entries/:entryId/files', { params: place }),
    enabled: isAsked,
  });
  if (!isAsked || !data) return undefined;
  const standing = data.files.filter(({ gone }) => gone === null).length + data.hidden;
  const why = whyUnproven(
    standing,
    state.items.filter(({ entryId }) => entryId === place.entryId),
  );
  // One that has just arrived is in neither list until the files are read anew.
  return why === 'none' && isFetching ? 'waiting' : why;
}

interface MoveEvidenceProps {
  readonly place: EntryPlace;
  /** Why it was not taken just now. */
  readonly told: ReturnType<typeof whyUnproven>;
  /** The files of the entry are shown here as long as this is open, and nowhere else on the page. */
  readonly onShown: (isShown: boolean) => void;
  readonly ways: Ref<AnswerWays>;
}

/** Beside what a step asks to be written: the files that show it, and the ways to add some. */
export function MoveEvidence({ place, told, onShown, ways }: MoveEvidenceProps) {
  useEffect(() => {
    onShown(true);
    return () => onShown(false);
  }, [onShown]);
  return (
    <>
      <p className={classes.proof}>{words.lead}</p>
      <EvidenceSection place={place} mayWrite isExpected ways={ways} />
      {told === 'waiting' ? <Note role="status">{words.waiting}</Note> : null}
      {told === 'none' || told === 'unanswered' ? (
        <Note kind="danger" role="alert">
          {words[told]}
        </Note>
      ) : null}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Note } from '#ui/note.tsx';
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
  const { data } = useQuery({
    ...evidenceApi.query('GET /api/units/:unitId/registers/:register/entries/:entryId/files', { params: place }),
    enabled: isAsked,
  });
  if (!isAsked || !data) return undefined;
  const standing = data.files.filter(({ gone }) => gone === null).length + data.hidden;
  return whyUnproven(
    standing,
    state.items.filter(({ entryId }) => entryId === place.entryId),
  );
}

interface MoveEvidenceProps {
  readonly place: EntryPlace;
  /** Why it was not taken just now. */
  readonly told: ReturnType<typeof whyUnproven>;
  /** The files of the entry are shown here as long as this is open, and nowhere else on the page. */
  readonly onShown: (isShown: boolean) => void;
}

/** Beside what a step asks to be written: the files that show it, and the ways to add some. */
export function MoveEvidence({ place, told, onShown }: MoveEvidenceProps) {
  useEffect(() => {
    onShown(true);
    return () => onShown(false);
  }, [onShown]);
  return (
    <>
      <p className={classes.proof}>{words.lead}</p>
      <EvidenceSection place={place} mayWrite isExpected />
      {told ? (
        <Note kind="danger" role="alert">
          {words[told]}
        </Note>
      ) : null}
    </>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { LinkButton } from '#ui/link-button.tsx';
import { Note } from '#ui/note.tsx';
import { titleOf } from '../../rules/say-entry.ts';
import { WrittenAnswers } from '../answers/written-answers.tsx';
import { NewEvidence } from '../evidence/evidence-section.tsx';
import { useOutbox } from '../outbox/use-outbox.ts';
import { isHeld } from '../outbox/waiting.ts';
import { phaseWords } from '../outbox/waiting-list.tsx';
import { type RegisterInfo, registerPath } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { AlikeNote } from './alike-note.tsx';
import classes from './entry.module.css';

const words = registerWords.saved;

interface SavedEntryProps {
  readonly info: RegisterInfo;
  readonly unitId: string;
  readonly entryId: string;
  readonly onAgain: () => void;
  /** It was refused and is opened again. */
  readonly onMend: () => void;
}

/** After *Ghi vào sổ*: where the entry is now, and the two ways on. */
export function SavedEntry({ info: { definition }, unitId, entryId, onAgain, onMend }: SavedEntryProps) {
  const { state } = useOutbox();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const written = state.done.get(entryId);
  const waiting = state.items.find(({ id }) => id === entryId);
  const register = definition.code;
  const isRefused = waiting?.phase === 'refused';
  return (
    <div ref={box} tabIndex={-1} className={classes.saved}>
      {written ? (
        <Note kind="done" role="status" title={words.done}>
          {words.doneLead(titleOf(definition, written.entry.values), written.entry.day)}
        </Note>
      ) : waiting?.phase === 'refused' ? (
        <Note kind="danger" role="alert" title={phaseWords(waiting)} />
      ) : waiting && isHeld(waiting) ? (
        <Note kind="plain" role="status" title={`${words.kept}. ${phaseWords(waiting)}`}>
          {waiting.phase === 'another' ? null : words.keptLead}
        </Note>
      ) : (
        <Note kind="plain" role="status" title={words.sending} />
      )}
      {written ? (
        <>
          {written.findings.map(({ where, code, sentence }) => (
            <Note key={`${where} ${code}`} kind="warning">
              {sentence}
            </Note>
          ))}
          <WrittenAnswers written={written} />
          <AlikeNote alike={written.alike} unitId={unitId} register={register} />
        </>
      ) : null}
      {isRefused ? null : (
        <NewEvidence place={{ unitId, register, entryId }} definition={definition} isThere={written !== undefined} />
      )}
      <div className={classes.ways}>
        {isRefused ? (
          <>
            <Button onClick={onMend}>{registerWords.outbox.mend}</Button>
            <LinkButton variant="default" to={registerPath(unitId, register)}>
              {words.back}
            </LinkButton>
          </>
        ) : (
          <>
            <Button onClick={onAgain}>{words.again(definition.words.entry)}</Button>
            <LinkButton variant="default" to={registerPath(unitId, register)}>
              {words.back}
            </LinkButton>
          </>
        )}
        {written ? (
          <LinkButton variant="subtle" to={registerPath(unitId, register, entryId)}>
            {words.open}
          </LinkButton>
        ) : null}
      </div>
    </div>
  );
}

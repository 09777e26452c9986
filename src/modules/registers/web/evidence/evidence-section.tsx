import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { Loaded } from '#ui/loaded.tsx';
import type { Definition } from '../../rules/definition.ts';
import { AnswerForm, type AnswerWays } from './answer-form.tsx';
import { ChooseFiles } from './choose-files.tsx';
import classes from './evidence.module.css';
import { type EntryPlace, type EvidenceFile, type EvidenceList, evidenceApi } from './evidence-api.ts';
import { EvidenceCard } from './evidence-card.tsx';
import { useFileOutbox } from './use-file-outbox.ts';
import { isChosen } from './waiting-file.ts';
import { WaitingFiles } from './waiting-files.tsx';
import { evidenceWords as words } from './words.ts';

type Adding = EvidenceList['adding'];

const nothing: EvidenceList = { files: [], hidden: 0, adding: null };

interface EvidenceSectionProps {
  readonly place: EntryPlace;
  readonly mayWrite: boolean;
  /** Its register takes files; elsewhere nothing is said while one looks whether there are any. */
  readonly isExpected: boolean;
  readonly ways?: Ref<AnswerWays>;
}

/** The files that prove an entry, those on their way, and the ways to add more. */
export function EvidenceSection({ place, mayWrite, isExpected, ways }: EvidenceSectionProps) {
  const query = useQuery(
    evidenceApi.query('GET /api/units/:unitId/registers/:register/entries/:entryId/files', { params: place }),
  );
  if (!isExpected && !query.data) return null;
  return (
    <Loaded query={query} what={words.loading} rows={2}>
      {(list) => <Shown place={place} list={list} adding={list.adding} mayWrite={mayWrite} ways={ways} />}
    </Loaded>
  );
}

interface NewEvidenceProps {
  readonly place: EntryPlace;
  readonly definition: Definition;
  /** It stands in its register; until then what is added waits behind it. */
  readonly isThere: boolean;
}

/** The same for an entry that was just written. */
export function NewEvidence({ place, definition, isThere }: NewEvidenceProps) {
  const query = useQuery({
    ...evidenceApi.query('GET /api/units/:unitId/registers/:register/entries/:entryId/files', { params: place }),
    enabled: isThere,
  });
  const { evidence } = definition;
  if (!evidence) return null;
  return <Shown place={place} list={query.data ?? nothing} adding={evidence} mayWrite />;
}

interface ShownProps {
  readonly place: EntryPlace;
  readonly list: EvidenceList;
  readonly adding: Adding;
  readonly mayWrite: boolean;
  readonly ways?: Ref<AnswerWays> | undefined;
}

function Shown({ place, list, adding, mayWrite, ways }: ShownProps) {
  const { outbox, state } = useFileOutbox();
  const here = state.items.filter(({ entryId }) => entryId === place.entryId);
  const [chosen, going] = [here.filter(isChosen), here.filter((file) => !isChosen(file))];
  const standing = list.files.filter(({ gone }) => gone === null);
  const gone = list.files.filter((file) => file.gone !== null);
  const count = standing.length + list.hidden;
  if (!adding && list.files.length === 0 && list.hidden === 0 && here.length === 0) return null;
  const taken = standing.length + here.filter(({ phase }) => phase !== 'refused').length;
  return (
    <section aria-labelledby="evidence" className={classes.section}>
      <h2 id="evidence">{count > 0 ? words.titleCount(count) : words.title}</h2>
      {adding?.help ? <p className={classes.quiet}>{adding.help}</p> : null}
      {standing.length > 0 ? (
        <ul className={classes.files}>
          {standing.map((file) => (
            <EvidenceCard key={file.id} place={place} file={file} mayWrite={mayWrite} />
          ))}
        </ul>
      ) : null}
      {count === 0 && here.length === 0 && !adding ? <p className={classes.quiet}>{words.none}</p> : null}
      {list.hidden > 0 ? <p className={classes.quiet}>{words.hidden(list.hidden)}</p> : null}
      {going.length > 0 ? <WaitingFiles files={going} /> : null}
      {chosen.length > 0 ? <AnswerForm entryId={place.entryId} files={chosen} outbox={outbox} ways={ways} /> : null}
      {adding ? <ChooseFiles place={place} outbox={outbox} room={adding.most - taken} most={adding.most} /> : null}
      <Gone files={gone} />
    </section>
  );
}

function Gone({ files }: { readonly files: readonly EvidenceFile[] }) {
  if (files.length === 0) return null;
  return (
    <>
      <h3 className={classes.goneTitle}>{words.goneTitle}</h3>
      <ul className={classes.gone}>
        {files.map(({ id, name, gone }) => (
          <li key={id}>
            <s>{name}</s>{' '}
            {gone === null
              ? null
              : gone.by === null
                ? words.goneOver(gone.on)
                : words.goneBy(gone.on, gone.by, gone.reason ?? '')}
          </li>
        ))}
      </ul>
    </>
  );
}

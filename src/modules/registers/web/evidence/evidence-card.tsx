import { useQueryClient } from '@tanstack/react-query';
import { formatMinute } from '#base/date.ts';
import { fileSize } from '#ui/file-checks.ts';
import { ReasonButton } from '#ui/reason-button.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { PdfSign } from './blob-picture.tsx';
import classes from './evidence.module.css';
import { type EntryPlace, type EvidenceFile, evidenceApi, fileAddress } from './evidence-api.ts';
import { evidenceWords as words } from './words.ts';

interface EvidenceCardProps {
  readonly place: EntryPlace;
  readonly file: EvidenceFile;
  readonly mayWrite: boolean;
}

/** One file that stands: its small picture opens it. */
export function EvidenceCard({ place, file, mayWrite }: EvidenceCardProps) {
  const { id, name, kind, size, children, addedBy, addedAt } = file;
  const address = fileAddress(place, id);
  return (
    <li className={classes.file}>
      {kind === 'pdf' ? (
        <a href={address} download={name} aria-label={words.saveOf(name)} className={classes.open}>
          <PdfSign />
        </a>
      ) : (
        <a href={address} target="_blank" rel="noopener" aria-label={words.openOf(name)} className={classes.open}>
          <span className={classes.picture}>
            <img src={fileAddress(place, id, true)} alt="" loading="lazy" />
          </span>
        </a>
      )}
      <div className={classes.about}>
        <p className={classes.name}>{name}</p>
        <p className={classes.quiet}>
          {fileSize(size)} · {words.addedBy(addedBy, formatMinute(new Date(addedAt)))}
        </p>
        {children ? (
          <p className={classes.quiet}>{words.withChildren(children.consent, children.retainUntil)}</p>
        ) : null}
        {mayWrite ? <StrikeOut place={place} file={file} /> : null}
      </div>
    </li>
  );
}

function StrikeOut({ place, file: { id, name } }: Omit<EvidenceCardProps, 'mayWrite'>) {
  const client = useQueryClient();
  const strike = useCommand(
    (reason: string, options) =>
      evidenceApi('POST /api/units/:unitId/registers/:register/entries/:entryId/files/:fileId/withdraw', {
        params: { ...place, fileId: id },
        body: { reason },
        ...options,
      }),
    async () => {
      toast(words.struckOut);
      await client.invalidateQueries();
    },
  );
  return (
    <div className={classes.strike} data-screen-only>
      <ReasonButton
        label={words.strikeOut}
        danger
        variant="subtle"
        busy={strike.busy}
        error={strike.error}
        consequence={words.strikeOutConsequence(name)}
        reasonLabel={words.strikeOutReason}
        reasonHint={words.strikeOutHint}
        onConfirm={(reason) => strike.run(reason)}
      />
    </div>
  );
}

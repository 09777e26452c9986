import { CopyButton } from '#ui/copy-button.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { Note } from '#ui/note.tsx';
import { accountWords } from '../words.ts';
import classes from './people.module.css';

const words = accountWords.people;

export interface Invited {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
}

export const invitedBy = (name: string, path: string, expiresAt: string): Invited => ({
  name,
  link: new URL(path, location.origin).href,
  expiresAt,
});

/** The link of an invitation, shown this one time. */
export function InvitationLink({ invited: { name, link, expiresAt } }: { invited: Invited }) {
  return (
    <Note
      kind="done"
      role="status"
      title={words.linkTitle(name)}
      actions={<CopyButton text={link} what={words.link} label={words.copyLink} />}
    >
      <p className={classes.link}>{link}</p>
      <p>{words.linkLead(formatDayOf(expiresAt))}</p>
    </Note>
  );
}

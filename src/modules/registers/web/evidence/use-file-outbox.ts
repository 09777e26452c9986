import { useSyncExternalStore } from 'react';
import { useSession } from '#ui/session.ts';
import { Outbox, type OutboxState } from '../outbox/outbox.ts';
import { outboxOf } from '../outbox/use-outbox.ts';
import { type EvidenceFile, evidenceApi } from './evidence-api.ts';
import { mayGo, type WaitingFile } from './waiting-file.ts';

export type FileOutbox = Outbox<WaitingFile, EvidenceFile>;

let current: { readonly personId: string; readonly outbox: FileOutbox; readonly stop: () => void } | undefined;

function send(outbox: FileOutbox, file: WaitingFile, personId: string): Promise<EvidenceFile> {
  const { id, commandId, unitId, register, entryId, name, content, answer } = file;
  return evidenceApi.upload('POST /api/units/:unitId/registers/:register/entries/:entryId/files', {
    params: { unitId, register, entryId },
    body: { fileId: id, children: false, ...answer },
    file: new File([content], name, { type: content.type }),
    commandId,
    personId,
    onProgress: (part) => outbox.tell(id, { part }),
  });
}

/** The files of whoever is signed in on their way, each behind its entry; they stop for the next person. */
export function fileOutboxOf(personId: string): FileOutbox {
  if (current?.personId === personId) return current.outbox;
  current?.stop();
  const entries = outboxOf(personId);
  const held = () => {
    const { ready, items } = entries.state();
    return ready ? new Set(items.map(({ id }) => id)) : undefined;
  };
  const outbox: FileOutbox = new Outbox<WaitingFile, EvidenceFile>(personId, {
    kept: 'evidence-outbox/',
    send: (file, of) => send(outbox, file, of),
    mayGo: (file) => mayGo(file, held()),
  });
  let before = '';
  const leave = entries.listen(() => {
    const { ready, items } = entries.state();
    const now = `${ready} ${items.map(({ id }) => id).join(' ')}`;
    if (now === before) return;
    before = now;
    void outbox.flush();
  });
  const stop = outbox.start();
  current = {
    personId,
    outbox,
    stop: () => {
      leave();
      stop();
    },
  };
  return outbox;
}

/** What this person chose and is not with its entry yet. */
export function useFileOutbox(): {
  readonly outbox: FileOutbox;
  readonly state: OutboxState<WaitingFile, EvidenceFile>;
} {
  const { personId } = useSession();
  const outbox = fileOutboxOf(personId);
  return { outbox, state: useSyncExternalStore(outbox.listen, outbox.state) };
}

import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import { Button, Modal, Stack, Title } from '@mantine/core';
import type { Session, SessionSource } from './session.ts';
import { words } from './words.ts';

interface SignInDialogProps {
  readonly source: SessionSource;
  readonly login: string;
  /** Why the session ended, when it is more than the time that has passed. */
  readonly why: string | undefined;
  readonly onSignedIn: (session: Session) => void;
  readonly onClose: () => void;
}

/** Over a page in mid-work when the session has ended: the page under it keeps everything. */
export default function SignInDialog({ source, login, why, onSignedIn, onClose }: SignInDialogProps) {
  return (
    <Modal.Root opened onClose={onClose} closeOnClickOutside={false} centered padding="lg">
      <Modal.Overlay />
      <Modal.Content aria-label={words.signedOut.title}>
        <Modal.Body pt="lg">
          {/* The head is our own: Mantine's is a second banner landmark. */}
          <Stack>
            <Title order={2}>{words.signedOut.title}</Title>
            <p>{why ?? words.signedOut.sentence}</p>
            <source.SignInForm login={login} onSignedIn={onSignedIn} />
            <Button variant="default" onClick={onClose}>
              {words.signedOut.later}
            </Button>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

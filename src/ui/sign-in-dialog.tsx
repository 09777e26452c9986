import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import { Modal, Stack } from '@mantine/core';
import type { Session, SessionSource } from './session.ts';
import { words } from './words.ts';

interface SignInDialogProps {
  readonly source: SessionSource;
  readonly login: string;
  readonly onSignedIn: (session: Session) => void;
  readonly onClose: () => void;
}

/** Over a page in mid-work when the session has ended: the page under it keeps everything. */
export default function SignInDialog({ source, login, onSignedIn, onClose }: SignInDialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={words.signedOut.title}
      closeButtonProps={{ 'aria-label': words.close, size: 'xl' }}
      centered
    >
      <Stack>
        <p>{words.signedOut.sentence}</p>
        <source.SignInForm login={login} onSignedIn={onSignedIn} />
      </Stack>
    </Modal>
  );
}

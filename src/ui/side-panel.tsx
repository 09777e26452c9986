import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { words } from './words.ts';

interface SidePanelProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children?: ReactNode;
}

/** A panel from the right for what stands behind a figure. Esc closes it and the focus goes back. */
export function SidePanel({ open, onClose, title, children }: SidePanelProps) {
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={title}
      position="right"
      size="min(32rem, 100vw)"
      padding="lg"
      overlayProps={{ backgroundOpacity: 0.25 }}
      closeButtonProps={{ 'aria-label': words.close, size: 'xl' }}
    >
      {children}
    </Drawer>
  );
}

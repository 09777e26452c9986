import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import { CloseButton, Drawer, Group, Title } from '@mantine/core';
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
    <Drawer.Root opened={open} onClose={onClose} position="right" size="min(32rem, 100vw)" padding="lg">
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={title}>
        <Drawer.Body pt="lg">
          {/* The head is our own: Mantine's is a second banner landmark. */}
          <Group justify="space-between" wrap="nowrap" mb="md">
            <Title order={2}>{title}</Title>
            <CloseButton size="xl" aria-label={words.close} onClick={onClose} />
          </Group>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { toast } from './toast.ts';
import { words } from './words.ts';

/** The clipboard of browsers is closed on plain http; there an invisible selection does it. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** Copies `text`; `what` completes the name of the button for those who hear it. */
export function CopyButton({ text, what, label = words.copy }: { text: string; what: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      variant="default"
      aria-label={label === words.copy ? `${label} ${what}` : label}
      onClick={() =>
        void copy(text).then(() => {
          setCopied(true);
          toast(`${words.copied} ${what}`);
        })
      }
    >
      {copied ? words.copied : label}
    </Button>
  );
}

import { useEffect, useState } from 'react';
import { Mark } from '#ui/mark.tsx';
import type { KeptKind } from '../../rules/evidence/file-kind.ts';
import classes from './evidence.module.css';
import { evidenceWords as words } from './words.ts';

/** What stands on this device only, as a small picture; of a PDF its sign. */
export function BlobPicture({ kind, content }: { readonly kind: KeptKind; readonly content: Blob }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (kind !== 'picture') return;
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [kind, content]);
  if (kind === 'pdf') return <PdfSign />;
  return <span className={classes.picture}>{address ? <img src={address} alt="" /> : null}</span>;
}

/** In the place of a picture: a PDF has none. */
export function PdfSign() {
  return (
    <span className={classes.picture} data-kind="pdf">
      <Mark shape="file" size={28} />
      <span aria-hidden="true">{words.pdf}</span>
    </span>
  );
}

import type { CSSProperties, ReactNode } from 'react';
import { PageHeading } from '../page.tsx';
import { ToastRegion } from '../toast-region.tsx';
import { words } from '../words.ts';
import { Brand } from './brand.tsx';
import classes from './plain-frame.module.css';

interface PlainFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly width?: string;
  readonly children: ReactNode;
}

/** The frame of pages before signing in: the name of the program and one sheet. */
export function PlainFrame({ title, lead, width = '28rem', children }: PlainFrameProps) {
  return (
    <div className={classes.frame} style={{ '--frame-width': width } as CSSProperties}>
      <header className={classes.brand}>
        <Brand size={40} />
        <div>
          <div className={classes.product}>{words.product}</div>
          <div className={classes.line}>{words.productLine}</div>
        </div>
      </header>
      <main className={classes.main}>
        <PageHeading title={title} lead={lead} />
        {children}
      </main>
      <ToastRegion />
    </div>
  );
}

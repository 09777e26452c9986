import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from './mark.tsx';
import { hasNavigated } from './navigation-focus.ts';
import classes from './page.module.css';
import { words } from './words.ts';

interface PageHeadingProps {
  readonly title: string;
  /** One sentence under the title: what this page is for. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly to: string; readonly word: string };
}

/** The h1 of a page. Sets the document title and takes the focus after a change of page, so that it is read out. */
export function PageHeading({ title, lead, actions, back }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasNavigated()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={classes.head}>
      <title>{`${title} · ${words.product}`}</title>
      <div className={classes.words}>
        {back ? (
          <Link to={back.to} className={classes.back} data-screen-only>
            <Mark shape="left" /> {back.word}
          </Link>
        ) : null}
        <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </Title>
        {lead ? <div className={classes.lead}>{lead}</div> : null}
      </div>
      {actions ? (
        <div className={classes.actions} data-screen-only>
          {actions}
        </div>
      ) : null}
    </header>
  );
}

interface PageProps extends PageHeadingProps {
  /** `narrow` for one column (schools, forms), `wide` for tables, `full` for side by side. */
  readonly width?: 'narrow' | 'wide' | 'full';
  /** Stands above the heading: what a printed page says of itself first. */
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

/** A page: its heading and its content at the right width. */
export function Page({ width = 'wide', above, children, ...heading }: PageProps) {
  return (
    <div className={`${classes.page} ${classes[width]}`}>
      {above}
      <PageHeading {...heading} />
      {children}
    </div>
  );
}

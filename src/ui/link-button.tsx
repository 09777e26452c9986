import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface LinkButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'fullWidth'> {
  readonly to: string;
  readonly search?: Record<string, unknown>;
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
}

/** A link to another page that looks like a button. */
export function LinkButton({ to, search, children, ...look }: LinkButtonProps) {
  return (
    <Button
      {...look}
      renderRoot={(props) => <Link {...props} to={to} {...(search ? { search: search as never } : {})} />}
    >
      {children}
    </Button>
  );
}

import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from '#base/permission.ts';
import type { Session, SessionGrant } from './session.ts';

/** One page of the program, as `src/app/routes.tsx` lists them. */
export interface PageRoute {
  /** As in a contract: `/units/:unitId/people`. */
  readonly path: string;
  readonly page: () => Promise<{ readonly default: ComponentType }>;
  /** Opens without signing in, and without the frame of the program around it. */
  readonly open?: boolean;
  /** Hidden from the navigation and not opened without this permission. */
  readonly needs?: Permission;
  /** Shown in the navigation only to those who work on this side. */
  readonly side?: 'school' | 'office';
  /** A `:unitId` in the path of a navigation entry becomes the unit the person works for. */
  readonly nav?: {
    readonly word: string;
    readonly order: number;
    /** Where pages begin that belong to the entry though their path does not. */
    readonly covers?: readonly string[];
    /** Who holds this permission gets there by another entry. */
    readonly unless?: Permission;
    /** Whoever does not hold this permission finds the entry first, and lands there. */
    readonly firstWithout?: Permission;
  };
}

/** The parameters of the page's own path, for instance `usePageParams('unitId', 'windowId')`. */
export function usePageParams<Name extends string>(...names: Name[]): Record<Name, string> {
  const given = useParams({ strict: false }) as Record<string, string | undefined>;
  return Object.fromEntries(
    names.map((name) => {
      const value = given[name];
      if (value === undefined) throw new Error(`this page has no parameter ${name}`);
      return [name, value];
    }),
  ) as Record<Name, string>;
}

/** `/units/:unitId/people` with its parameters filled. */
export const fillPath = (path: string, params: Readonly<Record<string, string | undefined>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** A part of the navigation as somebody sees it. */
export interface Part {
  readonly to: string;
  readonly word: string;
  readonly covers: readonly string[];
}

const leads = ({ firstWithout }: NonNullable<PageRoute['nav']>, permissions: Session['permissions']): boolean =>
  firstWithout !== undefined && !permissions.includes(firstWithout);

/** The parts of the program a person may open, in their order: the navigation shows them, and the first is where they land. */
export const partsFor = (
  pages: readonly PageRoute[],
  { permissions }: Pick<Session, 'permissions'>,
  grant: Pick<SessionGrant, 'unitId' | 'unitSide'> | undefined,
): Part[] =>
  pages
    .flatMap((page) => (page.nav ? [{ ...page, nav: page.nav }] : []))
    .filter(({ needs }) => !needs || permissions.includes(needs))
    .filter(({ nav: { unless } }) => !unless || !permissions.includes(unless))
    .filter(({ side }) => !side || side === grant?.unitSide)
    .filter(({ path }) => grant || !path.includes(':unitId'))
    .sort((a, b) => Number(leads(b.nav, permissions)) - Number(leads(a.nav, permissions)) || a.nav.order - b.nav.order)
    .map(({ path, nav }) => ({
      to: fillPath(path, { unitId: grant?.unitId }),
      word: nav.word,
      covers: nav.covers ?? [],
    }));

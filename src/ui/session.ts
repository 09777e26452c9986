import { type ComponentType, createContext, useContext } from 'react';
import type { PlainDate } from '#base/date.ts';
import type { Permission } from '#base/permission.ts';

export interface SessionGrant {
  readonly id: string;
  readonly role: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly unitSide: 'school' | 'office';
  /** In whose place the role is held. */
  readonly onBehalfOf?: string | null;
}

/** A role that is over: where it was held, its last day, and the names of whoever can be asked about it. */
export interface EndedRole {
  readonly role: string;
  readonly unitName: string;
  readonly lastDay: PlainDate;
  readonly ask: readonly string[];
}

/** Who is signed in. The shape is that of the accounts module, which hands it in; `ui` knows no module. */
export interface Session {
  readonly personId: string;
  readonly fullName: string;
  readonly login: string;
  readonly grants: readonly SessionGrant[];
  readonly permissions: readonly string[];
  readonly trial: boolean;
  /** When the first role begins, while none is held yet. */
  readonly startsAt?: string | null;
  /** The role that ended last, while none is held and none is to begin. */
  readonly ended?: EndedRole | null;
  /** The last day without a second factor, for somebody who must set one up. */
  readonly factorDue?: PlainDate | null;
  /** Today in Vietnam by the program's clock. */
  readonly today?: PlainDate;
}

/** What the accounts module gives to the shell. */
export interface SessionSource {
  /** The session of this browser, or null when nobody is signed in. */
  readonly load: () => Promise<Session | null>;
  /** What a role is called, in a unit of this kind. */
  readonly roleWord: (role: string, unitKind?: string) => string;
  /** What somebody is by these roles of one unit, in words, and in whose place. */
  readonly rolesOf: (grants: readonly SessionGrant[]) => string;
  /** Ends the session of this browser. */
  readonly SignOut?: ComponentType;
  readonly SignInForm: ComponentType<{ login?: string; onSignedIn: (session: Session) => void }>;
}

export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly status: 'out' }
  | { readonly status: 'in'; readonly session: Session; readonly grant: SessionGrant | undefined };

export interface SessionControls {
  readonly state: SessionState;
  readonly source: SessionSource;
  /** After signing in: another person starts with nothing remembered of the one before. */
  readonly enter: (session: Session) => void;
  readonly chooseUnit: (unitId: string) => void;
}

export const SessionContext = createContext<SessionControls | undefined>(undefined);

export function useSessionControls(): SessionControls {
  const controls = useContext(SessionContext);
  if (!controls) throw new Error('SessionProvider is missing');
  return controls;
}

/** The session; only inside pages that need one. */
export function useSession(): Session {
  const { state } = useSessionControls();
  if (state.status !== 'in') throw new Error('this page needs a signed-in person');
  return state.session;
}

/** The role and unit the person works in: the first grant, or the one chosen on the account page. */
export function useGrant(): SessionGrant | undefined {
  const { state } = useSessionControls();
  return state.status === 'in' ? state.grant : undefined;
}

/** Whether the person holds a permission on some unit; pages hide what cannot be done, the server decides. */
export const useMay = (permission: Permission): boolean => useSession().permissions.includes(permission);

import type { Finding } from '../../rules/judge-entry.ts';
import type { Values } from '../../rules/values.ts';
import type { Waiting } from './waiting.ts';

interface AssignmentKey {
  readonly unitId: string;
  readonly assignmentId: string;
}

/** An entry that was written here and is not known to be in its register. */
export interface WaitingEntry extends Waiting<Finding> {
  readonly unitId: string;
  readonly register: string;
  readonly version: number;
  readonly values: Values;
  /** The duties it is to be counted for; absent in what an older program kept here. */
  readonly answers?: readonly AssignmentKey[];
  /** Sent as the log of a shift, by whoever stood it; otherwise as any entry. */
  readonly by?: 'shift-log';
  /** The entry it follows from. */
  readonly sourceId?: string;
  /** And the line of it. */
  readonly sourceLine?: number;
}

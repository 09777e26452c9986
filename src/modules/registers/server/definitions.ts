import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { Definition } from '../rules/definition.ts';
import { readKeptDefinition } from '../rules/kept-definition.ts';
import { selectDefinition } from './definition-store.ts';
import type { StoredEntry } from './entry-store.ts';

/** The registers of a program: the definitions in force. */
export interface Registers {
  readonly all: readonly Definition[];
  /** The definition of a register in force; refuses a name no register has. */
  inForce(code: string): Definition;
}

export const registersOf = (definitions: readonly Definition[]): Registers => ({
  all: definitions,
  inForce: (code) => {
    const definition = definitions.find((one) => one.code === code);
    if (!definition) throw new Refusal('not-found');
    return definition;
  },
});

/** The definition an entry was written by; the one in force for an entry from before its register had states, which move it. */
export async function definitionOf(
  work: Work,
  registers: Registers,
  { register, version }: Pick<StoredEntry, 'register' | 'version'>,
): Promise<Definition> {
  const inForce = registers.inForce(register);
  if (inForce.version === version) return inForce;
  const kept = await selectDefinition(work.tx, register, version);
  if (kept === undefined) throw new Error(`Version ${version} of ${register} was never kept`);
  const written = readKeptDefinition(kept);
  return inForce.states && !written.states ? inForce : written;
}

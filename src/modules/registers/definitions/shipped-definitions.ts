import { type Definition, type DefinitionData, definitionSchema } from '../rules/definition.ts';
import { outreachSession } from './outreach-session.ts';

const data: readonly DefinitionData[] = [outreachSession];

/** Every register the program ships, in the order of their lists; the newest version of each. */
export const shippedDefinitions: readonly Definition[] = data.map((one) => definitionSchema.parse(one));

export const shippedDefinition = (code: string): Definition | undefined =>
  shippedDefinitions.find((definition) => definition.code === code);

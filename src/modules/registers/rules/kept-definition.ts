import { type Definition, definitionSchema } from './definition.ts';

type Kept = Readonly<Record<string, unknown>>;

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Once a table began with one field of another register, in its first column. */
function fieldAsKept(field: unknown): unknown {
  if (!isKept(field) || !isKept(field.begin) || typeof field.begin.field !== 'string') return field;
  const { register, field: taken } = field.begin;
  const [first] = Array.isArray(field.columns) ? (field.columns as unknown[]) : [];
  const column = isKept(first) ? String(first.code) : taken;
  return { ...field, begin: { register, columns: { [column]: taken } } };
}

/** Once a register said only whether its entries take files. */
function evidenceAsKept({ evidence, ...rest }: Kept): Kept {
  if (typeof evidence !== 'boolean') return evidence === undefined ? rest : { ...rest, evidence };
  return evidence ? { ...rest, evidence: { help: '', most: 10 } } : rest;
}

/**
 * Reads a definition as this or an earlier program kept it, so that every entry is read by the one it was written by.
 * Whoever changes the shape of definitions says here how the older one is read.
 * @throws when it is none.
 */
export function readKeptDefinition(content: unknown): Definition {
  if (!isKept(content)) return definitionSchema.parse(content);
  const fields = Array.isArray(content.fields) ? content.fields.map(fieldAsKept) : content.fields;
  return definitionSchema.parse(evidenceAsKept({ ...content, fields }));
}

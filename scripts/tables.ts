/** Prints src/platform/tables.ts from a migrated database: one interface per table. */
import type pg from 'pg';

const types: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  int4: 'number',
  int2: 'number',
  int8: 'number',
  bool: 'boolean',
  date: 'string',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'Json',
  _text: 'string[]',
  _uuid: 'string[]',
  _int8: '(number | null)[]',
  _int4: 'number[]',
  _int2: 'number[]',
};

export async function tableTypes(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{
    table_name: string;
    column_name: string;
    udt_name: string;
    is_nullable: string;
    has_default: boolean;
  }>(
    `select c.table_name, c.column_name, c.udt_name, c.is_nullable, c.column_default is not null as has_default
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by c.table_name, c.ordinal_position`,
  );
  const tables = Map.groupBy(rows, (row) => row.table_name);
  const camel = (name: string) => name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const column = ({ column_name, udt_name, is_nullable, has_default }: (typeof rows)[number]) => {
    const type = types[udt_name];
    if (!type) throw new Error(`No TypeScript type for ${udt_name}; add it to scripts/tables.ts`);
    const full = is_nullable === 'YES' ? `${type} | null` : type;
    const wrapped = has_default || is_nullable === 'YES' ? `Generated<${full}>` : full;
    return `  ${column_name}: ${udt_name === 'jsonb' ? (has_default || is_nullable === 'YES' ? `Generated<Json${is_nullable === 'YES' ? ' | null' : ''}>` : 'Json') : wrapped};`;
  };
  const interfaces = [...tables].map(
    ([name, columns]) => `export interface ${camel(name)}Table {\n${columns.map(column).join('\n')}\n}`,
  );
  const index = [...tables.keys()].map((name) => `  ${name}: ${camel(name)}Table;`);
  return [
    '// Generated from the migrations by `npm run generate`; do not edit.',
    "import type { ColumnType, Generated as Defaulted } from 'kysely';",
    '',
    '/** Read as parsed JSON, written as a JSON string. */',
    'export type Json = ColumnType<unknown, string, string>;',
    'type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : Defaulted<T>;',
    '',
    interfaces.join('\n\n'),
    '',
    `export interface Tables {\n${index.join('\n')}\n}`,
    '',
  ].join('\n');
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withClient } from '#platform/database/open.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { permissionsDocument } from '../../scripts/permissions.ts';
import { readingSchema } from '../../scripts/reading-schema.ts';
import { tableTypes } from '../../scripts/tables.ts';

const committed = (file: string) => readFileSync(join(resolve(import.meta.dirname, '../..'), file), 'utf8');

describe('generated files are those of the sources (else run `npm run generate`)', async () => {
  const server = await testServer(noon('2026-03-02'));

  it('docs/openapi.json', () => {
    expect(JSON.parse(JSON.stringify(server.app.swagger()))).toEqual(JSON.parse(committed('docs/openapi.json')));
  });

  it('docs/document-reading.schema.json', () => {
    expect(readingSchema()).toBe(committed('docs/document-reading.schema.json'));
  });

  it('docs/permissions.md', () => {
    expect(permissionsDocument()).toBe(committed('docs/permissions.md'));
  });

  it('src/platform/tables.ts', async () => {
    expect(await withClient(server.database.owner, tableTypes)).toBe(committed('src/platform/tables.ts'));
  });
});

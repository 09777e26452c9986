/** Writes src/platform/tables.ts, docs/openapi.json, docs/document-reading.schema.json and docs/permissions.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProgram } from '#app/program.ts';
import { systemClock } from '#platform/clock.ts';
import { withClient } from '#platform/database/open.ts';
import { permissionsDocument } from './permissions.ts';
import { readingSchema } from './reading-schema.ts';
import { withRefusals } from './refusals.ts';
import { tableTypes } from './tables.ts';

const root = join(import.meta.dirname, '..');
const dataFolder = mkdtempSync(join(tmpdir(), 'truong-an-generate-'));
const program = await openProgram({ dataFolder, clock: systemClock, loopback: true, logLevel: 'silent', jobs: false });
try {
  await program.app.ready();
  const files = {
    'src/platform/tables.ts': await withClient(program.store.owner, tableTypes),
    'docs/openapi.json': `${JSON.stringify(program.app.swagger(), null, 2)}\n`,
    'docs/document-reading.schema.json': readingSchema(),
    'docs/permissions.md': permissionsDocument(),
    'docs/glossary.md': withRefusals(readFileSync(join(root, 'docs/glossary.md'), 'utf8')),
  };
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(root, file), text);
    process.stdout.write(`${file}\n`);
  }
} finally {
  await program.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

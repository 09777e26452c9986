import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { migrate, migrationsFolder } from '#platform/database/migrate.ts';
import { withClient } from '#platform/database/open.ts';
import { noon } from '#test/database/test-database.ts';

describe('the migration that sets sensitive figures apart', () => {
  it('leaves everybody what they saw, for the same days, and gives it to nobody else', async () => {
    const server = inject('server');
    const database = `${inject('template').replace('template', 'rights')}_${process.pid}`;
    const before = mkdtempSync(join(tmpdir(), 'truong-an-migrations-'));
    await withClient(server, (client) => client.query(`create database ${database}`));
    onTestFinished(async () => {
      rmSync(before, { recursive: true, force: true });
      await withClient(server, (client) => client.query(`drop database ${database} with (force)`));
    });
    for (const file of readdirSync(migrationsFolder)) {
      if (file < '0025') copyFileSync(join(migrationsFolder, file), join(before, file));
    }
    await withClient({ ...server, database }, async (client) => {
      const now = noon('2026-03-02');
      await migrate(client, now, before);
      const [unit, person] = ['a0000000-0000-7000-8000-000000000001', 'b0000000-0000-7000-8000-000000000001'];
      await client.query('insert into unit (id, created_at) values ($1, $2)', [unit, now]);
      await client.query(
        `insert into person (id, full_name, login, login_key, password_hash, created_at) values ($1, 'Lý Thị Sao', 'sao', 'sao', '', $2)`,
        [person, now],
      );
      const grants = [
        ['head', '2026-01-01', null],
        ['school-officer', '2026-01-01', null],
        ['officer', '2025-01-01', '2025-06-30'],
        ['administrator', '2024-01-01', null],
        ['sender', '2023-01-01', null],
      ];
      for (const [role, from, until] of grants) {
        await client.query(
          `insert into role_grant (id, person_id, role, unit_id, valid_from, valid_until) values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
          [person, role, unit, from, until],
        );
      }
      await migrate(client, now);
      const { rows } = await client.query(
        `select valid_from::date::text as from, valid_until::date::text as until from role_grant
         where role = 'sensitive-reader' and person_id = $1 and unit_id = $2 order by valid_from`,
        [person, unit],
      );
      expect(rows).toEqual([
        { from: '2025-01-01', until: '2025-06-30' },
        { from: '2026-01-01', until: null },
      ]);
    });
  });
});

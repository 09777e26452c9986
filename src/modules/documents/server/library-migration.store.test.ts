import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { migrate, migrationsFolder } from '#platform/database/migrate.ts';
import { withClient } from '#platform/database/open.ts';
import { noon } from '#test/database/test-database.ts';
import { headOfReading } from '../rules/library/entry.ts';
import { readDocument } from '../rules/reading/read-document.ts';
import { documentReading } from '../rules/reading/reading.ts';

const text = `UBND XÃ SUỐI MƠ
Số: 12/KH-UBND
Suối Mơ, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Phòng, chống tội phạm năm 2026`;

describe('the migration that makes the library', () => {
  it('fills the entry of a document taken in before from its reading, and keeps its words as the first version', async () => {
    const server = inject('server');
    const database = `${inject('template').replace('template', 'library')}_${process.pid}`;
    const before = mkdtempSync(join(tmpdir(), 'truong-an-migrations-'));
    await withClient(server, (client) => client.query(`create database ${database}`));
    onTestFinished(async () => {
      rmSync(before, { recursive: true, force: true });
      await withClient(server, (client) => client.query(`drop database ${database} with (force)`));
    });
    for (const file of readdirSync(migrationsFolder)) {
      if (file < '0048') copyFileSync(join(migrationsFolder, file), join(before, file));
    }
    await withClient({ ...server, database }, async (client) => {
      const now = noon('2026-03-02');
      await migrate(client, now, before);
      const reading = documentReading.parse(readDocument(text));
      const unit = 'a0000000-0000-7000-8000-000000000001';
      const insert = `insert into document (unit_id, id, title, body, reading, created_at, created_by)
        values ($1, gen_random_uuid(), $2, $3, $4, $5, $1)`;
      await client.query(insert, [unit, 'Kế hoạch', text, JSON.stringify(reading), now]);
      const bare = documentReading.parse(readDocument('Giấy không có đầu đề'));
      await client.query(insert, [unit, 'Giấy', 'Giấy không có đầu đề', JSON.stringify(bare), now]);
      await migrate(client, now);
      const { rows } = await client.query(
        `select d.kind_code as "kindCode", d.number, d.symbol, d.issuer, d.subject, d.signed_on::text as "signedOn",
           d.direction, v.ordinal, v.body, v.reading
         from document d join document_version v on v.unit_id = d.unit_id and v.document_id = d.id order by d.title desc`,
      );
      const first = { direction: 'received', ordinal: 1, reading: null };
      expect(rows).toEqual([
        { ...headOfReading(reading), ...first, body: text },
        { ...headOfReading(bare), ...first, body: 'Giấy không có đầu đề' },
      ]);
      expect(rows[0]).toMatchObject({ number: '12', symbol: 'KH-UBND', signedOn: '2026-02-03' });
    });
  });
});

import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#test/database/test-database.ts';
import { personas } from '#test/personas/personas.ts';
import { loggerOptions } from './log.ts';

function logging() {
  const lines: string[] = [];
  const log = pino(loggerOptions('info'), { write: (line: string) => void lines.push(line) });
  return { lines, fault: (error: unknown) => log.error({ err: error }, 'fault') };
}

describe('the log', async () => {
  const { pool } = await testDatabase();
  const failureOf = (text: string, values: unknown[]) =>
    pool.query(text, values).then(
      () => undefined,
      (error) => error,
    );
  const { personId, login } = personas.schoolHead;

  it('says which rule of the database was broken, and none of the values', async () => {
    const { lines, fault } = logging();
    const insert =
      'insert into person (id, full_name, login, login_key, password_hash, created_at) values ($1, $2, $3, $4, $5, $6)';
    const twice = await failureOf(insert, [personId, 'Hà Thị Bí Mật', login, 'k', 'h', new Date()]);
    const notNull = await failureOf(insert, [
      '0a000000-0000-7000-8000-00000000ffff',
      'Hà Thị Bí Mật',
      null,
      'k',
      'h',
      new Date(),
    ]);
    const wrong = await failureOf('select $1::uuid', ['mat-khau-bi-mat']);
    expect([twice.detail, notNull.detail, wrong.message].join()).toMatch(/Key \(id\).*Hà Thị Bí Mật.*mat-khau-bi-mat/s);
    for (const error of [twice, notNull, wrong, new Error('outer', { cause: notNull })]) fault(error);
    const said = lines.join('');
    expect(said).not.toMatch(/Bí Mật|bi-mat|Failing row|Key \(/);
    expect(said).not.toContain(personId);
    expect(lines.map((line) => JSON.parse(line).err)).toMatchObject([
      { code: '23505', table: 'person', constraint: 'person_pkey' },
      { code: '23502', table: 'person', column: 'login' },
      { code: '22P02' },
      { message: 'outer', cause: { code: '23502' } },
    ]);
  });

  it('says how the mail server refused, and not whom', () => {
    const { lines, fault } = logging();
    const error = new Error("Can't send mail: 550 <duc@so.example> unknown");
    fault(
      Object.assign(error, { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, rejected: ['duc@so.example'] }),
    );
    expect(lines.join('')).not.toContain('duc@so');
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ code: 'EENVELOPE', responseCode: 550 });
  });

  it('keeps the words of our own bugs, and where they happened', () => {
    const { lines, fault } = logging();
    fault(new Error('it wrote no history'));
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
      message: 'it wrote no history',
      stack: expect.stringContaining('log.store.test'),
    });
  });
});

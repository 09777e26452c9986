import type { Duplex } from 'node:stream';
import { CompiledQuery, PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely';
import pg from 'pg';

/** The first words of a statement that is asked often: it is parsed and planned once per connection, under a name. */
export const PREPARED = '/* prepared */';

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** Waits on this side for the first statement of its transaction, or its end, and travels in one packet with it. */
const HELD_BEGIN = 'begin /* held */';

type Query = (this: unknown, query: unknown, values?: unknown, callback?: unknown) => unknown;

/** A connection that keeps statements beginning with `PREPARED` prepared, and sends `begin` with what follows it. */
export class PreparingClient extends pg.Client {
  #held: Duplex | undefined;

  // @ts-expect-error pg declares a dozen overloads; all of them are passed on as they came.
  override query(query: unknown, values?: unknown, callback?: unknown): unknown {
    const send = super.query as unknown as Query;
    if (query === HELD_BEGIN) {
      this.#held = (this as unknown as { connection: { stream: Duplex } }).connection.stream;
      this.#held.cork();
      return send.call(this, query, values, callback);
    }
    try {
      return this.#send(send, query, values, callback);
    } finally {
      this.#held?.uncork();
      this.#held = undefined;
    }
  }

  #send(send: Query, query: unknown, values: unknown, callback: unknown): unknown {
    if (typeof query === 'string' && Array.isArray(values) && query.startsWith(PREPARED)) {
      return send.call(this, { name: nameOf(query), text: query, values }, callback);
    }
    return send.call(this, query, values, callback);
  }
}

/** Does not wait for the answer to `begin`. */
class PipeliningDriver extends PostgresDriver {
  override async beginTransaction(...args: Parameters<PostgresDriver['beginTransaction']>): Promise<void> {
    const [connection, settings] = args;
    if (settings.isolationLevel || settings.accessMode) return super.beginTransaction(...args);
    // Only a lost connection can fail it, and then the next statement says so.
    connection.executeQuery(CompiledQuery.raw(HELD_BEGIN)).catch(() => undefined);
  }
}

/** For pools whose connections pipeline (`pipeline: true`). */
export class PipeliningDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new PipeliningDriver(this.#config);
  }
}

import type { Duplex } from 'node:stream';
import { CompiledQuery, PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely';
import pg from 'pg';

/** The first words of a statement that is asked often: it is parsed and planned once per connection, under a name. */
export const PREPARED = '/* prepared */';

/**
 * The first words of a prepared statement that is the last of its transaction: `commit` travels in one packet with it,
 * and nothing more may be asked in that transaction. When the statement fails, the server makes that a rollback.
 */
export const PREPARED_LAST = '/* prepared last */';

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** Waits on this side for the first statement of its transaction, or its end, and travels in one packet with what is asked in that turn. */
const HELD_BEGIN = 'begin /* held */';

type Query = (this: unknown, query: unknown, values?: unknown, callback?: unknown) => unknown;

/** A connection that keeps statements so marked prepared, sends `begin` with what follows it and `commit` with the last. */
export class PreparingClient extends pg.Client {
  #held: Duplex | undefined;
  /** The answer to the `commit` that was sent with the last statement. */
  #ended: Promise<unknown> | undefined;

  // @ts-expect-error pg declares a dozen overloads; all of them are passed on as they came.
  override query(query: unknown, values?: unknown, callback?: unknown): unknown {
    const send = super.query as unknown as Query;
    if (this.#ended) return this.#afterTheEnd(query);
    const isBegin = query === HELD_BEGIN;
    const isLast = typeof query === 'string' && query.startsWith(PREPARED_LAST);
    if ((isBegin || isLast) && !this.#held) {
      this.#held = (this as unknown as { connection: { stream: Duplex } }).connection.stream;
      this.#held.cork();
    }
    if (isBegin) return send.call(this, query, values, callback);
    try {
      const answer = this.#send(send, query, values, callback);
      if (isLast) {
        this.#ended = send.call(this, 'commit') as Promise<unknown>;
        // Heard by whoever ends the transaction; until then a lost connection is the statement's own error.
        this.#ended.catch(() => undefined);
      }
      return answer;
    } finally {
      // At the end of this turn: what else is asked in it travels along.
      const held = this.#held;
      this.#held = undefined;
      if (held) process.nextTick(() => held.uncork());
    }
  }

  /** The `commit` or `rollback` of the driver is answered by the commit that is under way; all else is a bug. */
  #afterTheEnd(query: unknown): unknown {
    const ended = this.#ended;
    if (query !== 'commit' && query !== 'rollback') {
      return Promise.reject(new Error('A statement came after the last one of its transaction'));
    }
    this.#ended = undefined;
    if (query === 'rollback') return ended;
    return ended?.then((answer) => {
      if ((answer as { command?: string }).command === 'COMMIT') return answer;
      throw new Error('The transaction was rolled back with its last statement');
    });
  }

  #send(send: Query, query: unknown, values: unknown, callback: unknown): unknown {
    if (
      typeof query === 'string' &&
      Array.isArray(values) &&
      (query.startsWith(PREPARED) || query.startsWith(PREPARED_LAST))
    ) {
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

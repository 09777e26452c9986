import { randomUUID } from 'node:crypto';
import type { AnyEndpoint, BodyOf, Contract, ParamsOf, QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { TestServer } from './test-server.ts';

interface VisitorInput<E extends AnyEndpoint> {
  params?: ParamsOf<E>;
  query?: QueryOf<E>;
  body?: Omit<BodyOf<E>, 'commandId'>;
}

const anyAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 250)).join('.')}`;

export const HERE = { id: 'localhost', origin: 'http://localhost:8080' };

/** A browser that keeps its cookies from one call to the next, as somebody who is not yet signed in comes with. */
const DESK = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36';

interface VisitorTraits {
  readonly agent?: string | undefined;
  /** Where it comes from; somewhere of its own unless said. */
  readonly address?: string;
}

export function visitor(server: TestServer, { agent = DESK, address = anyAddress() }: VisitorTraits = {}) {
  const cookies = new Map<string, string>();

  function keep(header: string | string[] | undefined): void {
    for (const line of [header ?? []].flat()) {
      const [pair = '', ...rest] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      const isOver = rest.some((part) => /expires=Thu, 01 Jan 1970/i.test(part));
      if (isOver) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  return {
    cookies,
    call: async <C extends Contract, K extends keyof C & string>(
      contract: C,
      key: K,
      input: VisitorInput<C[K]> = {},
    ) => {
      const { method, path } = contract[key] as AnyEndpoint;
      const writes = method !== 'GET';
      const params = (input.params ?? {}) as Record<string, unknown>;
      const response = await server.app.inject({
        method,
        url: String(path).replace(/:(\w+)/g, (_: string, name: string) => encodeURIComponent(String(params[name]))),
        ...(input.query ? { query: input.query as Record<string, string> } : {}),
        remoteAddress: address,
        headers: {
          host: 'localhost:8080',
          'user-agent': agent,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(writes ? { 'x-requested-with': 'truong-an', origin: HERE.origin } : {}),
        },
        ...(writes ? { payload: { commandId: randomUUID(), ...(input.body as object) } } : {}),
      });
      keep(response.headers['set-cookie']);
      const json = response.json();
      return {
        status: response.statusCode,
        body: json as ReplyOf<C[K]>,
        code: (json.code ?? null) as string | null,
        title: json.title as string,
      };
    },
  };
}

export type Visitor = ReturnType<typeof visitor>;

import { randomUUID } from 'node:crypto';

/** What the demonstration needs of a person: a name to sign in with. */
export interface Account {
  readonly login: string;
  readonly password: string | undefined;
}

/** The public API over HTTP, as somebody: the same one the pages use. */
export interface ApiClient {
  get<T>(as: Account, path: string): Promise<T>;
  send<T>(as: Account, method: 'POST' | 'PUT', path: string, body?: object): Promise<T>;
  upload<T>(as: Account, path: string, fileName: string, bytes: Uint8Array): Promise<T>;
  download(as: Account, path: string): Promise<Uint8Array>;
}

interface Problem {
  readonly code?: string;
  readonly title?: string;
}

async function needAnswer(response: Response, what: string): Promise<Response> {
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as Problem;
  throw new Error(`${what}: ${response.status} ${problem.code ?? ''} ${problem.title ?? ''}`);
}

/** A client of the program at `base`; people are signed in when they first ask and again when their session has ended. */
export function apiClient(base: string): ApiClient {
  const cookies = new Map<string, string>();

  async function signIn(as: Account): Promise<string> {
    const response = await fetch(`${base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'truong-an' },
      body: JSON.stringify({ commandId: randomUUID(), login: as.login, password: as.password }),
    });
    await needAnswer(response, `sign-in ${as.login}`);
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies.set(as.login, cookie);
    return cookie;
  }

  async function ask(as: Account, path: string, init: () => RequestInit): Promise<Response> {
    const once = (cookie: string) => {
      const { headers, ...rest } = init();
      return fetch(base + path, { ...rest, headers: { ...headers, cookie, 'x-requested-with': 'truong-an' } });
    };
    let response = await once(cookies.get(as.login) ?? (await signIn(as)));
    if (response.status === 401) response = await once(await signIn(as));
    return needAnswer(response, `${init().method ?? 'GET'} ${path}`);
  }

  return {
    get: async <T>(as: Account, path: string) => (await ask(as, path, () => ({}))).json() as Promise<T>,
    send: async <T>(as: Account, method: 'POST' | 'PUT', path: string, body: object = {}) => {
      const text = JSON.stringify({ commandId: randomUUID(), ...body });
      const response = await ask(as, path, () => ({
        method,
        body: text,
        headers: { 'content-type': 'application/json' },
      }));
      return response.json() as Promise<T>;
    },
    upload: async <T>(as: Account, path: string, fileName: string, bytes: Uint8Array) => {
      const form = () => {
        const data = new FormData();
        data.append('command', JSON.stringify({ commandId: randomUUID() }));
        data.append('file', new Blob([Buffer.from(bytes)]), fileName);
        return data;
      };
      const response = await ask(as, path, () => ({ method: 'POST', body: form() }));
      return response.json() as Promise<T>;
    },
    download: async (as, path) => new Uint8Array(await (await ask(as, path, () => ({}))).arrayBuffer()),
  };
}

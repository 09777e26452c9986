import type { Contract } from '#base/endpoint.ts';
import { type ApiRefusal, isSignedOut, refusalFrom } from './api-errors.ts';
import { addressOf, asCommand, sendFile, sendJson } from './api-send.ts';
import type { ApiKey, CallOptions, Download, InputFor, LooseInput, ReplyFor, UploadOptions } from './api-types.ts';

/**
 * Asked when the session of somebody is over, with what the server says of it; true when the same person signed in again
 * and the call may be repeated.
 */
export type SignInAgain = (refusal: ApiRefusal) => Promise<boolean>;

let signInAgain: SignInAgain = async () => false;

export const onSignedOut = (ask: SignInAgain): void => {
  signInAgain = ask;
};

async function answered(send: () => Promise<Response>, quiet: boolean | undefined): Promise<Response> {
  const first = await send();
  if (first.ok) return first;
  const refusal: ApiRefusal = await refusalFrom(first);
  if (!isSignedOut(refusal) || quiet || !(await signInAgain(refusal))) throw refusal;
  const second = await send();
  if (!second.ok) throw await refusalFrom(second);
  return second;
}

const jsonOf = async (response: Response): Promise<unknown> => (response.status === 204 ? {} : response.json());

function fileName(response: Response): string {
  const header = response.headers.get('content-disposition') ?? '';
  const starred = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return starred ? decodeURIComponent(starred) : (/filename="?([^";]+)/i.exec(header)?.[1] ?? 'download');
}

function request(key: string, input: LooseInput, options: CallOptions): Promise<Response> {
  const [method = 'GET', path = ''] = key.split(' ');
  const body = method === 'GET' ? undefined : asCommand(input.body, options);
  return answered(() => sendJson(method, addressOf(path, input), body, options), options.quiet);
}

type Arguments<Input, Options> =
  Record<never, never> extends Input ? [input?: Input & Options] : [input: Input & Options];

export interface Api<C extends Contract> {
  /** Calls the endpoint and answers with its reply; throws `ApiRefusal` or `ApiOffline`. */
  <K extends ApiKey<C>>(key: K, ...input: Arguments<InputFor<C, K>, CallOptions>): Promise<ReplyFor<C, K>>;
  /** The same as options of TanStack Query: `useQuery(call.query('GET /api/…', { params }))`. */
  query<K extends ApiKey<C>>(
    key: K,
    ...input: Arguments<InputFor<C, K>, CallOptions>
  ): { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<ReplyFor<C, K>> };
  /** For endpoints with `upload`. */
  upload<K extends ApiKey<C>>(key: K, input: InputFor<C, K> & UploadOptions): Promise<ReplyFor<C, K>>;
  /** For endpoints with `download`; hand the answer to `saveFile`. */
  download<K extends ApiKey<C>>(key: K, ...input: Arguments<InputFor<C, K>, CallOptions>): Promise<Download>;
  /** The address of a GET, for links and pictures. */
  address<K extends ApiKey<C>>(key: K, ...input: Arguments<InputFor<C, K>, CallOptions>): string;
}

/**
 * The typed client of one contract. The contract is needed only as a type, so neither zod nor any schema reaches the
 * browser: `const call = apiFor<typeof accountsContract>()`.
 */
export function apiFor<C extends Contract>(): Api<C> {
  const loose = (input: unknown) => (input ?? {}) as LooseInput & CallOptions;
  const call = async (key: string, given?: unknown) => jsonOf(await request(key, loose(given), loose(given)));
  return Object.assign(call, {
    query: (key: string, given?: unknown) => {
      const { params, query } = loose(given);
      return {
        queryKey: [key, params ?? {}, query ?? {}],
        queryFn: ({ signal }: { signal: AbortSignal }) => call(key, { ...loose(given), signal }),
      };
    },
    upload: async (key: string, input: LooseInput & UploadOptions) => {
      const [method = 'POST', path = ''] = key.split(' ');
      const body = asCommand(input.body, input);
      return jsonOf(await answered(() => sendFile(method, addressOf(path, input), body, input), input.quiet));
    },
    download: async (key: string, given?: unknown) => {
      const response = await request(key, loose(given), loose(given));
      return { blob: await response.blob(), name: fileName(response) };
    },
    address: (key: string, given?: unknown) => addressOf(key.split(' ')[1] ?? '', loose(given)),
  }) as unknown as Api<C>;
}

/** Lets the browser save a downloaded file under its name. */
export function saveFile({ blob, name }: Download): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

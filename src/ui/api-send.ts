import { ApiOffline, isRecord } from './api-errors.ts';
import type { CallOptions, LooseInput, UploadOptions } from './api-types.ts';
import { newCommandId } from './command-id.ts';
import { noteServerTime } from './server-day.ts';

/** Stands beside the SameSite=Strict cookie: a foreign page cannot send it. */
const guard = { 'x-requested-with': 'truong-an' };

const headersOf = (personId: string | undefined): Record<string, string> =>
  personId === undefined ? guard : { ...guard, 'x-person': personId };

/** `/api/units/:unitId` and its input as an address; undefined and empty query values are left out. */
export function addressOf(path: string, input: LooseInput): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input.params?.[name] ?? '')));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text ? `${filled}?${text}` : filled;
}

/** A body with its command id, made once so that a repeat after sign-in is the same command. */
export const asCommand = (body: unknown, options: CallOptions): Record<string, unknown> => ({
  commandId: options.commandId ?? newCommandId(),
  ...(isRecord(body) ? body : {}),
});

export async function sendJson(
  method: string,
  address: string,
  body: unknown,
  { signal, personId }: Pick<CallOptions, 'signal' | 'personId'>,
): Promise<Response> {
  const own = headersOf(personId);
  const response = await fetch(address, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? own : { ...own, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new ApiOffline();
  });
  noteServerTime(response.headers.get('date'));
  return response;
}

/** XMLHttpRequest, because fetch does not tell how much of a file has travelled. */
export function sendFile(
  method: string,
  address: string,
  body: Record<string, unknown>,
  { file, onProgress, signal, personId }: UploadOptions,
): Promise<Response> {
  const form = new FormData();
  form.append('command', JSON.stringify(body));
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    for (const [name, value] of Object.entries(headersOf(personId))) request.setRequestHeader(name, value);
    request.responseType = 'text';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const empty = request.status === 204;
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? 'application/json' };
      resolve(new Response(empty ? null : request.responseText, { status: request.status, headers }));
    };
    request.onerror = () => reject(new ApiOffline());
    request.onabort = () => reject(signal?.reason ?? new ApiOffline());
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

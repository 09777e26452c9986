import type { FastifyReply } from 'fastify';
import type { Download } from './handlers.ts';

/** The bytes of an answer; what is still to be made is given up when the person goes away. */
async function bytesOf(reply: FastifyReply, { bytes }: Download): Promise<Uint8Array | undefined> {
  if (typeof bytes !== 'function') return bytes;
  const gone = new AbortController();
  const leave = () => gone.abort();
  reply.raw.once('close', leave);
  try {
    return await bytes(gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return undefined;
    throw error;
  } finally {
    reply.raw.off('close', leave);
  }
}

/** Sends a file as the answer, once the work that allowed it has committed. */
export async function sendDownload(reply: FastifyReply, download: Download): Promise<FastifyReply> {
  const bytes = await bytesOf(reply, download);
  if (!bytes) return reply.hijack();
  if (download.sandboxed) reply.header('content-security-policy', "default-src 'none'; sandbox");
  const name = encodeURIComponent(download.fileName);
  return reply
    .header('content-disposition', `${download.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type(download.mediaType)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

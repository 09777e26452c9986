import type { FastifyRequest } from 'fastify';
import { UPLOAD_LIMIT_MB } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import type { UploadedFile } from './handlers.ts';
import { tidyJson } from './tidy-json.ts';

/** Reads one file (field `file`) and the command beside it (field `command`, JSON) into memory. */
export async function readUpload(request: FastifyRequest): Promise<{ file: UploadedFile; body: unknown }> {
  if (!request.isMultipart()) throw new Refusal('request-invalid');
  let file: UploadedFile | undefined;
  let body: unknown = {};
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { name: part.filename.slice(0, 200), bytes: await part.toBuffer() };
      else if (part.fieldname === 'command') body = JSON.parse(tidyJson(String(part.value)));
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE')
      throw new Refusal('file-too-large', { limit: UPLOAD_LIMIT_MB });
    if (error instanceof SyntaxError) throw new Refusal('request-invalid');
    throw error;
  }
  if (!file)
    throw new Refusal('request-invalid', {
      findings: [{ where: 'file', code: 'missing', sentence: 'Chưa chọn tệp.' }],
    });
  if (file.bytes.length === 0) throw new Refusal('file-empty');
  return { file, body };
}

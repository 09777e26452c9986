import { z } from 'zod';
import { publishedReading } from '#modules/documents/rules/reading/published-reading.ts';

/** docs/document-reading.schema.json: what `truong-an read FILE --json` promises other programs. */
export function readingSchema(): string {
  const schema = z.toJSONSchema(publishedReading, { io: 'output', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'DocumentReading', ...schema }, null, 2)}\n`;
}

import { refusals } from '#base/refusal-codes.ts';

const START = '## Refusal codes';

/** The glossary with its last part, the refusal codes, made anew from the list in the sources. */
export function withRefusals(glossary: string): string {
  const [head = ''] = glossary.split(START);
  const rows = Object.entries(refusals)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, sentence }]) => `| \`${code}\` | ${status} | ${sentence} |`);
  return [
    `${head.trimEnd()}\n`,
    START,
    '',
    'Generated from `src/base/refusal-codes.ts` by `npm run generate`; do not edit below this line.',
    '',
    '| Code | Status | Sentence |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

// `npm run bench:reading [-- --show NAME] [-- --keep]`: precision and recall of the reader over the seeds and the corpus.
// Fails on any drop against baseline.json; --keep writes what was measured there; --show lists what was wrong in a document.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { publishReading } from '#modules/documents/rules/reading/publish-reading.ts';
import { readDocument } from '#modules/documents/rules/reading/read-document.ts';
import { extractText } from '#modules/documents/server/extract/extract-text.ts';
import { samples, seedFolder } from './corpus.ts';
import { type ItemKind, itemKinds, keysOfExpected, keysOfReading } from './keys.ts';
import { type Measure, measureAll, type Scores, scoreDocument } from './score.ts';

const groups = ['seeds', 'text', 'Word', 'PDF', 'ODT', 'RTF', 'DOC'] as const;
type Group = (typeof groups)[number];
type Measures = Partial<Record<Group, Partial<Record<ItemKind, Measure>>>>;

const groupOf: Readonly<Record<string, Group>> = {
  '.txt': 'text',
  '.docx': 'Word',
  '.pdf': 'PDF',
  '.odt': 'ODT',
  '.rtf': 'RTF',
  '.doc': 'DOC',
};
const baselineFile = join(import.meta.dirname, 'baseline.json');
const shown = process.argv.indexOf('--show');
const name = shown < 0 ? undefined : process.argv[shown + 1];
const print = (line = '') => process.stdout.write(`${line}\n`);

const scored = new Map<Group, Scores[]>(groups.map((group) => [group, []]));
for (const sample of samples()) {
  const { text } = await extractText(readFileSync(sample.file), basename(sample.file));
  const reading = publishReading(readDocument(text));
  const scores = scoreDocument(keysOfExpected(sample.expected), keysOfReading(reading, sample.expected));
  const group = sample.group === 'seeds' ? 'seeds' : (groupOf[extname(sample.file)] ?? 'text');
  scored.get(group)?.push(scores);
  if (name !== undefined && sample.name.startsWith(name)) showMistakes(basename(sample.file), scores);
}

const measured: Measures = {};
for (const group of groups) {
  const documents = scored.get(group) ?? [];
  if (documents.length === 0) continue;
  measured[group] = measureAll(documents);
  printTable(`${group} (${documents.length} documents)`, measured[group]);
}
if (!existsSync(seedFolder)) print('The seeds are not here: they were not measured.');

const baseline: Measures = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {};
const drops = dropsAgainst(baseline);
if (process.argv.includes('--keep')) {
  writeFileSync(baselineFile, `${JSON.stringify({ ...baseline, ...measured }, null, 2)}\n`);
  print('baseline.json written');
} else if (drops.length > 0) {
  print('\nWorse than before:');
  for (const drop of drops) print(`  ${drop}`);
  process.exitCode = 1;
}

function showMistakes(file: string, scores: Scores): void {
  print(`\n${file}`);
  for (const kind of itemKinds) {
    for (const key of scores[kind]?.missed ?? []) print(`  ${kind}: missed  ${key}`);
    for (const key of scores[kind]?.beyond ?? []) print(`  ${kind}: beyond  ${key}`);
  }
}

function printTable(title: string, measures: Partial<Record<ItemKind, Measure>>): void {
  print(`\n${title.padEnd(24)}${'items'.padStart(8)}${'precision'.padStart(12)}${'recall'.padStart(10)}`);
  for (const kind of itemKinds) {
    const measure = measures[kind];
    if (!measure) continue;
    const { items, precision, recall } = measure;
    print(
      `  ${kind.padEnd(22)}${String(items).padStart(8)}${precision.toFixed(3).padStart(12)}${recall.toFixed(3).padStart(10)}`,
    );
  }
}

function dropsAgainst(before: Measures): string[] {
  const allowed = 1e-9;
  return groups.flatMap((group) =>
    itemKinds.flatMap((kind) => {
      const [was, is] = [before[group]?.[kind], measured[group]?.[kind]];
      if (!was || !measured[group]) return [];
      const lower = (part: 'precision' | 'recall') =>
        !is || is[part] < was[part] - allowed
          ? [`${group}, ${kind}: ${part} ${was[part].toFixed(4)} → ${is?.[part].toFixed(4) ?? 'not measured'}`]
          : [];
      return [...lower('precision'), ...lower('recall')];
    }),
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExpectedReading, expectedReading } from './expected.ts';

export interface Sample {
  readonly name: string;
  readonly group: 'seeds' | 'corpus';
  /** The file that is read; a corpus document may stand there as text, Word, PDF and in other forms. */
  readonly file: string;
  readonly expected: ExpectedReading;
}

const here = import.meta.dirname;
/** The plans the product began with; they are not part of this repository. */
export const seedFolder = resolve(here, '../../../shared/seeds');

const expectationsIn = (folder: string): [name: string, expected: ExpectedReading][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json'))
    .sort()
    .map((file) => [
      file.slice(0, -'.expected.json'.length),
      expectedReading.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ]);

/** Every document with what it should be read as; without the seeds where their folder is missing. */
export function samples(): Sample[] {
  const seeds = existsSync(seedFolder) ? readdirSync(seedFolder) : [];
  const corpus = join(here, 'corpus');
  return [
    ...expectationsIn(join(here, 'seeds')).flatMap(([name, expected]): Sample[] => {
      const file = seeds.find((seed) => seed.startsWith(name));
      return file ? [{ name, group: 'seeds', file: join(seedFolder, file), expected }] : [];
    }),
    ...expectationsIn(corpus).flatMap(([name, expected]): Sample[] =>
      ['.txt', '.docx', '.pdf', '.odt', '.rtf', '.doc']
        .map((ending) => join(corpus, name + ending))
        .filter((file) => existsSync(file))
        .map((file) => ({ name, group: 'corpus', file, expected: ofFile(expected, file) })),
    ),
  ];
}

const ofFile = ({ findingsOfText, ...expected }: ExpectedReading, file: string): ExpectedReading =>
  findingsOfText && file.endsWith('.txt') ? { ...expected, findingsOfText } : expected;

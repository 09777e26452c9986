import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const screens = globSync('src/**/*.tsx', { cwd: root }).map((path) => ({
  path,
  source: readFileSync(join(root, path), 'utf8'),
}));
const styles = join(root, 'node_modules/@mantine/core/styles');
const base = readFileSync(join(import.meta.dirname, 'mantine-base.ts'), 'utf8');

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');

/** A letter with one of the marks of Vietnamese, or đ. */
const hasVietnamese = (text: string): boolean =>
  /[đĐ]|[\u0300-\u0303\u0306\u0309\u031b\u0323]/u.test(text.normalize('NFD'));

test('there are screens to judge', () => {
  expect(screens.length).toBeGreaterThan(20);
});

test('no screen holds Vietnamese words of its own: they stand in words.ts', () => {
  const breaches = screens.filter(({ source }) => hasVietnamese(withoutComments(source)));
  expect(breaches.map(({ path }) => path)).toEqual([]);
});

test('every Mantine part that a screen uses has its style', () => {
  const missing = screens.flatMap(({ path, source }) => {
    const list = /import \{([^}]*)\} from '@mantine\/core'/.exec(source)?.[1] ?? '';
    const parts = list.split(',').map((name) => name.replace(/\btype\b/, '').trim());
    return parts
      .filter((part) => part && existsSync(join(styles, `${part}.layer.css`)))
      .filter((part) => !`${base}${source}`.includes(`styles/${part}.layer.css`))
      .map((part) => `${path}: ${part}`);
  });
  expect(missing).toEqual([]);
});

test('every page that keeps the earlier answer in its place says so until the next one is here', () => {
  const keeping = screens.filter(({ source }) => source.includes('placeholderData:'));
  expect(keeping.length).toBeGreaterThan(10);
  expect(keeping.filter(({ source }) => !source.includes('isPlaceholderData')).map(({ path }) => path)).toEqual([]);
});

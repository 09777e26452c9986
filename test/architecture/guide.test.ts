import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** What the pages say: every text of the words files, “…” where a number or a name is put in. */
const said = new Set(
  globSync('src/**/*words.ts', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, filled]) =>
      (plain ?? filled ?? '').replace(/\$\{[^}]*\}/g, '…'),
    ),
  ),
);

/** The names in italics, one by one along a way: *Đơn vị → Thêm từ Excel*. */
const namesIn = (guide: string): string[] =>
  [...guide.replace(/\*\*[^*]*\*\*/g, '').matchAll(/\*([^*\n]+(?:\n[^*\n]+)?)\*/g)]
    .flatMap(([, way]) => (way ?? '').split('→'))
    .map((name) => name.replace(/\s+/g, ' ').trim());

describe('the guide', () => {
  it.each(globSync('docs/guide.vi/*.md', { cwd: root }))(
    '%s calls every button and page as the program does',
    (file) => {
      const names = [...new Set(namesIn(read(file)))];
      expect(names.length).toBeGreaterThan(10);
      expect(names.filter((name) => !said.has(name))).toEqual([]);
    },
  );

  it('would tell a name that no page knows', () => {
    expect(namesIn('Bấm *Đơn vị → Nút bịa ra*, rồi *Thêm … đơn vị*. **Không phải tên**')).toEqual([
      'Đơn vị',
      'Nút bịa ra',
      'Thêm … đơn vị',
    ]);
    expect(said.has('Nút bịa ra')).toBe(false);
    expect(said.has('Thêm … đơn vị')).toBe(true);
  });
});

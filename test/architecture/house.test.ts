import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const lengthOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

describe('the house', () => {
  it('has a short README in every module', () => {
    const modules = readdirSync(join(root, 'src/modules'));
    expect(modules.length).toBeGreaterThan(4);
    for (const name of modules) {
      const readme = join(root, 'src/modules', name, 'README.md');
      expect(existsSync(readme), name).toBe(true);
      expect(lengthOf(readme), name).toBeLessThanOrEqual(60);
    }
  });

  it('keeps its files small: none past 400 lines, half of them within 80', () => {
    const sources = ['src', 'test', 'bench', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))
        .map((file) => join(folder, file)),
    );
    // The types of the tables are made from the database.
    const written = sources.filter((file) => file !== 'src/platform/tables.ts');
    const lengths = new Map(written.map((file) => [file, lengthOf(join(root, file))]));
    expect([...lengths].filter(([, lines]) => lines > 400)).toEqual([]);
    const sorted = [...lengths.values()].sort((a, b) => a - b);
    expect(sorted.length).toBeGreaterThan(300);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });
});

describe('the command line', () => {
  const help = (...words: string[]) =>
    execFileSync(process.execPath, [join(root, 'src/app/command-line.ts'), ...words, '--help'], { encoding: 'utf8' });

  it('says what it can do, and every command says what it needs', () => {
    const overview = help();
    const files = readdirSync(join(root, 'src/app/commands')).filter((file) => file !== 'print.ts');
    const commands = files.map((file) => file.replace('.ts', ''));
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      expect(overview).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
      const told = help(command);
      expect(told).toContain(`Usage: truong-an ${command}`);
      expect(told).toContain('xem hướng dẫn');
    }
  });
});

/** Runs the measurements named (all when none is) and prints them; `--json` prints the list alone. */
import type { BenchResult } from './result.ts';

const benches: Record<string, () => Promise<{ run(): Promise<BenchResult[]> }>> = {
  starts: () => import('./starts.ts'),
  'first-load': () => import('./first-load.ts'),
  'save-report': () => import('./save-report.ts'),
  'document-files': () => import('./document-files.ts'),
  'roll-up': () => import('./roll-up.ts'),
  'tree-as-of': () => import('./tree-as-of.ts'),
  'library-search': () => import('./library-search.ts'),
  'rights-check': () => import('./rights-check.ts'),
  'reform-5000': () => import('./reform-5000.ts'),
  thread: () => import('./thread.ts'),
  entry: () => import('./entry.ts'),
  measure: () => import('./measure.ts'),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const json = process.argv.includes('--json');
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0)
  throw new Error(`No bench named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);

const results: BenchResult[] = [];
for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!json) process.stderr.write(`${name} …\n`);
  results.push(...(await (await load()).run()));
}
if (json) {
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
} else {
  const line = (cells: readonly string[]) =>
    `${(cells[0] ?? '').padEnd(32)}${cells
      .slice(1)
      .map((cell) => cell.padStart(14))
      .join('')}\n`;
  process.stdout.write(line(['name', 'value', 'unit', 'against', 'ratio']));
  const number = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
  for (const { name, value, unit, against, ratio } of results) {
    process.stdout.write(line([name, number(value), unit, number(against), ratio.toFixed(2)]));
  }
}

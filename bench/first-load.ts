import type { BenchResult } from './result.ts';

const LIMIT_KB = 220;

interface FirstLoad {
  firstLoad(): Record<string, number | undefined>;
}

/** Gzip kB of script and style before a page can be used, from the built web app. */
export async function run(): Promise<BenchResult[]> {
  const { firstLoad } = (await import(new URL('../scripts/first-load.mjs', import.meta.url).href)) as FirstLoad;
  return Object.entries(firstLoad()).flatMap(([page, bytes]) => {
    if (bytes === undefined) return [];
    const value = bytes / 1000;
    return [{ name: `first-load ${page}`, value, unit: 'kB gzip', against: LIMIT_KB, ratio: value / LIMIT_KB }];
  });
}

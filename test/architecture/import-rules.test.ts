import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

function cruise(folder: string): Report {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = ['--config', join(folder, '.dependency-cruiser.cjs'), '-T', 'json', 'src'];
  try {
    return JSON.parse(
      execFileSync(process.execPath, [program, ...run], {
        cwd: folder,
        maxBuffer: 64e6,
        stdio: ['ignore', 'pipe', 'pipe'],
      }).toString(),
    );
  } catch (error) {
    return JSON.parse((error as { stdout: Buffer }).stdout.toString());
  }
}

/** A small house with the same rooms; each breach is one file that must be caught by the rule of its name. */
const house: Record<string, string> = {
  'src/base/day.ts': 'export const day = 1;',
  'src/base/endpoint.ts': "import { z } from 'zod';\nexport const endpoint = z;",
  'src/platform/work.ts': "import { day } from '#base/day.ts';\nexport const work = day;",
  'src/platform/tables.ts': 'export interface Tables { a: number }\nexport const tables = 1;',
  'src/ui/button.tsx': "import { day } from '#base/day.ts';\nexport const button = day;",
  'src/app/server.ts': "import { verb } from '#modules/one/server/public.ts';\nexport const server = verb;",
  'src/modules/one/rules/rule.ts': "import { day } from '#base/day.ts';\nexport const rule = day;",
  'src/modules/one/contract.ts':
    "import { rule } from './rules/rule.ts';\nimport { endpoint } from '#base/endpoint.ts';\nexport const contract = [rule, endpoint];",
  'src/modules/one/server/thing-store.ts': "import { sql } from 'kysely';\nexport const store = sql;",
  'src/modules/one/server/verb.ts':
    "import { store } from './thing-store.ts';\nimport { work } from '#platform/work.ts';\nexport const verb = [store, work];",
  'src/modules/one/server/public.ts': "export { verb } from './verb.ts';",
  'src/modules/one/web/page.tsx':
    "import type { contract } from '../contract.ts';\nimport { button } from '#ui/button.tsx';\nexport const page = button as typeof contract | number;",
  'src/modules/two/server/verb.ts':
    "import { verb } from '#modules/one/server/public.ts';\nimport { rule } from '#modules/one/rules/rule.ts';\nexport const other = [verb, rule];",
};

const breaches: Record<string, [string, string]> = {
  'no-cycles': ['src/base/a.ts', "import { b } from './b.ts';\nexport const a = (): unknown => b;"],
  resolvable: ['src/base/lost.ts', "import { nothing } from './nowhere.ts';\nexport const lost = nothing;"],
  'base-stands-alone': ['src/base/breach.ts', "import { work } from '#platform/work.ts';\nexport const breach = work;"],
  'platform-knows-no-module-and-no-browser': [
    'src/platform/breach.ts',
    "import { rule } from '#modules/one/rules/rule.ts';\nexport const breach = rule;",
  ],
  'ui-knows-no-module-and-no-server': [
    'src/ui/breach.tsx',
    "import { work } from '#platform/work.ts';\nexport const breach = work;",
  ],
  'modules-do-not-know-the-app': [
    'src/modules/two/server/breach.ts',
    "import { server } from '#app/server.ts';\nexport const breach = server;",
  ],
  'pure-ground-has-no-io': [
    'src/modules/one/rules/io.ts',
    "import { readFileSync } from 'node:fs';\nexport const io = readFileSync;",
  ],
  'rules-import-only-rules-and-base': [
    'src/modules/one/rules/breach.ts',
    "import { verb } from '../server/verb.ts';\nexport const breach = verb;",
  ],
  'contract-imports-only-rules-and-base': [
    'src/modules/two/contract.ts',
    "import { other } from './server/verb.ts';\nexport const breach = other;",
  ],
  'server-and-web-never-meet-from-server': [
    'src/modules/one/server/page-verb.ts',
    "import { page } from '../web/page.tsx';\nexport const breach = page;",
  ],
  'server-and-web-never-meet-from-web': [
    'src/modules/one/web/breach.tsx',
    "import { verb } from '../server/verb.ts';\nexport const breach = verb;",
  ],
  'other-modules-by-the-front-door': [
    'src/modules/two/server/back-door.ts',
    "import { verb } from '#modules/one/server/verb.ts';\nexport const breach = verb;",
  ],
  'only-stores-hold-sql': [
    'src/modules/one/server/sql-verb.ts',
    "import { sql } from 'kysely';\nexport const breach = sql;",
  ],
  'stores-hold-only-sql': [
    'src/modules/one/server/verb-store.ts',
    "import { verb } from './verb.ts';\nexport const breach = verb;",
  ],
  'contract-is-a-type-in-the-browser': [
    'src/modules/one/web/heavy.tsx',
    "import { contract } from '../contract.ts';\nexport const breach = contract;",
  ],
};

describe('import rules', () => {
  let folder: string;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'truong-an-house-'));
    for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
      cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [file, text] of Object.entries(house)) write(file, text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('let a house through that keeps them, and really looked at it', () => {
    const { summary } = cruise(folder);
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(Object.keys(house).length);
  });

  it('each catch their planted breach', () => {
    for (const [file, text] of Object.values(breaches)) write(file, text);
    write('src/base/b.ts', "import { a } from './a.ts';\nexport const b = (): unknown => a;");
    const caught = cruise(folder).summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
    for (const [rule, [file]] of Object.entries(breaches)) expect(caught).toContain(`${rule} ${file}`);
  });

  it('every rule of the configuration has a planted breach', async () => {
    const { default: config } = (await import(join(root, '.dependency-cruiser.cjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(breaches).sort());
  });

  it('hold in this house', () => {
    const { summary } = cruise(root);
    expect(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(100);
  });
});

/**
 * The import rules of ARCHITECTURE.md. test/architecture/import-rules.test.ts plants a breach of each and sees it caught.
 * Tests stand outside: they may import what they test and test/.
 */
const notTest = { pathNot: '\\.test\\.tsx?$' };
const ours = '^src/(base|platform|ui|modules|app)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two files are one.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import nobody can resolve would pass every other rule silently.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'base-stands-alone',
      severity: 'error',
      from: { path: '^src/base/', ...notTest },
      to: { path: '^src/(platform|ui|modules|app)/' },
    },
    {
      name: 'platform-knows-no-module-and-no-browser',
      severity: 'error',
      from: { path: '^src/platform/', ...notTest },
      to: { path: '^src/(ui|modules|app)/' },
    },
    {
      name: 'ui-knows-no-module-and-no-server',
      severity: 'error',
      from: { path: '^src/ui/', ...notTest },
      to: { path: '^src/(platform|modules|app)/' },
    },
    {
      name: 'modules-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/modules/', ...notTest },
      to: { path: '^src/app/' },
    },
    {
      name: 'pure-ground-has-no-io',
      severity: 'error',
      comment: 'base and rules run on the phone as on the server: no clock, file, network or randomness from Node.',
      from: { path: '^src/(base|modules/[^/]+/rules)/', ...notTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rules-import-only-rules-and-base',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/rules/', ...notTest },
      to: { path: ours, pathNot: '^src/(base/|modules/[^/]+/rules/)' },
    },
    {
      name: 'contract-imports-only-rules-and-base',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/[a-z-]*contract\\.ts$' },
      to: { path: ours, pathNot: '^src/(base/|modules/[^/]+/(rules/|[a-z-]*contract\\.ts$))' },
    },
    {
      name: 'server-and-web-never-meet-from-server',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/server/', ...notTest },
      to: { path: '^src/(ui/|modules/[^/]+/web/)' },
    },
    {
      name: 'server-and-web-never-meet-from-web',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/web/', ...notTest },
      to: { path: '^src/(platform/|modules/[^/]+/server/)' },
    },
    {
      name: 'other-modules-by-the-front-door',
      severity: 'error',
      comment: 'Another module is met through its rules/, contract.ts or server/public.ts only.',
      from: { path: '^src/modules/([^/]+)/', ...notTest },
      to: {
        path: '^src/modules/([^/]+)/',
        pathNot:
          '^src/modules/($1/|[^/]+/rules/|[^/]+/[a-z-]*contract\\.ts$|[^/]+/server/public\\.ts$|[^/]+/web/words\\.ts$)',
      },
    },
    {
      name: 'only-stores-hold-sql',
      severity: 'error',
      comment: 'Only *-store.ts touches the database; verbs hand it their transaction.',
      from: { path: '^src/modules/', pathNot: '(-store\\.ts|\\.test\\.tsx?)$' },
      to: { path: '(^src/platform/tables\\.ts$|node_modules/(kysely|pg)/)' },
    },
    {
      name: 'stores-hold-only-sql',
      severity: 'error',
      comment: 'A store knows no verb.',
      from: { path: '^src/modules/[^/]+/server/.*-store\\.ts$' },
      to: { path: '^src/modules/[^/]+/server/', pathNot: '(-store|/public)\\.ts$' },
    },
    {
      name: 'contract-is-a-type-in-the-browser',
      severity: 'error',
      comment: 'Contracts carry zod schemas; the browser needs their types only.',
      from: { path: '^src/(ui|modules/[^/]+/web)/', ...notTest },
      to: {
        path: '([a-z-]*contract\\.ts$|^src/base/endpoint\\.ts$|node_modules/zod/)',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};

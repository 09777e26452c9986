// `npm test`: makes the clone ready and runs everything; ends with one line of counts.
// Arguments go to vitest: `npm test -- --project rules` runs one level (and the checks before it).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ready, root, runtime } from './ready.mjs';

ready({ build: true });
const node = runtime();
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` };
const program = (...parts) => join(root, 'node_modules', ...parts);

function step(words, ...command) {
  const began = Date.now();
  process.stdout.write(`\n== ${words}\n`);
  const { status } = spawnSync(node, command, { cwd: root, stdio: 'inherit', env });
  process.stdout.write(`   ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  return status === 0;
}

const asked = process.argv.slice(2);
const needsBrowser = !asked.includes('--project') || asked.includes('browser');
if (needsBrowser && !step('Chromium', join(root, 'scripts', 'ensure-chromium.mjs'))) process.exit(1);

const results = join(root, 'test-results', `vitest-${process.pid}.json`);
mkdirSync(join(root, 'test-results'), { recursive: true });
const steps = [
  step('Types', program('typescript', 'bin', 'tsc'), '--noEmit'),
  step('Lint', program('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'),
  step(
    'Tests',
    program('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...asked,
  ),
  // Once, with everything else: `npm test -- --project store` asks for less.
  asked.includes('--project')
    ? undefined
    : step('How well documents are read', join(root, 'bench', 'reading', 'run.ts')),
];

const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  counts.passed = report.numPassedTests;
  counts.failed =
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  counts.skipped = report.numPendingTests + (report.numTodoTests ?? 0);
} catch {
  counts.failed += 1;
}
rmSync(results, { force: true });
for (const [words, isRight] of [
  ['types', steps[0]],
  ['lint', steps[1]],
  ['reading', steps[3]],
]) {
  if (isRight === undefined) continue;
  counts[isRight ? 'passed' : 'failed'] += 1;
  if (!isRight) process.stdout.write(`${words} failed\n`);
}
if (!steps[2] && counts.failed === 0) counts.failed = 1;
process.stdout.write(`\ntests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(counts.failed === 0 ? 0 : 1);

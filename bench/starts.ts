import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverEnvironment, serverOptions } from '../scripts/runtime-options.mjs';
import type { BenchResult } from './result.ts';

const root = join(import.meta.dirname, '..');
const COLD_LIMIT = 10;
const WARM_LIMIT = 3;

/** Seconds from starting the program to its first healthy answer; the program is stopped again. */
async function secondsToHealthy(dataFolder: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [...serverOptions, join(root, 'src/app/command-line.ts'), 'start'], {
    env: { ...serverEnvironment(root), PORT: '0', TRUONG_AN_DATA: dataFolder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}`)));
  });
  const answer = await fetch(`${base}/api/health`);
  const seconds = (performance.now() - began) / 1000;
  if (answer.status !== 200) throw new Error(`Health answered ${answer.status}`);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
  return seconds;
}

/** The first start on an empty data folder, and a second one on the same. */
export async function run(): Promise<BenchResult[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'truong-an-start-'));
  try {
    const cold = await secondsToHealthy(dataFolder);
    const warm = await secondsToHealthy(dataFolder);
    return [
      { name: 'cold-start', value: cold, unit: 's', against: COLD_LIMIT, ratio: cold / COLD_LIMIT },
      { name: 'warm-start', value: warm, unit: 's', against: WARM_LIMIT, ratio: warm / WARM_LIMIT },
    ];
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

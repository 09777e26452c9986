import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where Chromium usually stands; `CHROMIUM` names another place. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return places.find((place) => place && existsSync(place));
}

export const howToInstall =
  'The browser tests need Chromium or Google Chrome. On Debian or Ubuntu: sudo apt-get install chromium. ' +
  'Elsewhere install Chrome, or set CHROMIUM to the path of the program.';

/** The path of Chromium; as root on Debian or Ubuntu it is installed when missing. Throws with what to do. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(howToInstall);
  console.log('Chromium is missing; installing it with apt-get.');
  const run = (...args) =>
    execFileSync('/usr/bin/apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    run('update', '-q', '-o', 'DPkg::Lock::Timeout=300');
    run('install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', 'chromium');
  } catch {
    throw new Error(howToInstall);
  }
  const installed = findChromium();
  if (!installed) throw new Error(howToInstall);
  return installed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.log(error.message);
    process.exit(1);
  }
}

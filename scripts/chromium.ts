import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser for the journeys: the one named in MILEPOST_CHROMIUM, one that is installed, or Debian's package, installed here when root. */
export function findChromium(): string {
  const named = process.env.MILEPOST_CHROMIUM;
  if (named) return named;
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  if (process.getuid?.() === 0) {
    console.log('Installing Chromium (Debian package) ...');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (existsSync(places[0]!)) return places[0]!;
  }
  throw new Error('not run: no Chromium. Install the package chromium, or name a browser in MILEPOST_CHROMIUM.');
}

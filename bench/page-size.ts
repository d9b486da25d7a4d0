import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';
import { openBench } from './support/bench-installation.ts';
import { type Figure, round } from './support/report.ts';

/** What a contact's browser really loads for the first page, signed in: JavaScript in kB of gzip, and requests to other hosts. */
export async function pageSize(): Promise<Figure[]> {
  const bench = await openBench();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const { server } = await bench.start();
    const context = await browser.newContext();
    const door = await context.newPage();
    await door.goto(`${server.url}/p/${bench.slug}`);
    await door.getByLabel('E-mail').fill('contact@example.com');
    await door.getByLabel('Password', { exact: true }).fill(bench.password);
    await door.getByRole('button', { name: 'Sign in' }).click();
    await door.getByRole('heading', { name: 'Jobs' }).waitFor();
    await door.close();
    const page = await context.newPage();
    const sizes = new Map<string, Promise<number>>();
    const elsewhere: string[] = [];
    page.on('response', (response) => {
      const url = response.url();
      if (!url.startsWith(server.url)) elsewhere.push(url);
      if (/javascript/.test(response.headers()['content-type'] ?? ''))
        sizes.set(
          url,
          response.body().then((body) => gzipSync(body, { level: 9 }).length),
        );
    });
    await page.goto(`${server.url}/p/${bench.slug}`);
    await page.getByRole('heading', { name: 'Jobs' }).waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    const kilobytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0) / 1000;
    return [
      {
        what: `Portal's first page, signed in: JavaScript in ${sizes.size} files, gzip`,
        measured: `${round(kilobytes, 0)} kB`,
        floor: '',
        ratio: '',
        aim: '<= 260 kB',
        met: kilobytes <= 260,
      },
      {
        what: 'Requests to other hosts',
        measured: String(elsewhere.length),
        floor: '',
        ratio: '',
        aim: '0',
        met: elsewhere.length === 0,
      },
    ];
  } finally {
    await browser.close();
    await bench.close();
  }
}

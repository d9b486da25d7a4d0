import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openStream, type Stream } from '#tests/support/event-stream.ts';

/** Whatever reaches the customer's side, by the way it came. */
export type Way = 'page' | 'API' | 'stream' | 'mail' | 'export' | 'calendar';
export type Overheard = { way: Way; where: string; text: string };

const unread = /event-stream|^(image|video|font)\/|javascript|css/;

/**
 * Keeps all that a person's browser gets: answers of the server, pages as they stand when `look` is called, the live stream on a line of
 * its own. What else comes is given to `keep`.
 */
export async function overhear(page: Page, url: string) {
  const heard: Overheard[] = [];
  const waiting: Promise<void>[] = [];
  const keep = (way: Way, where: string, text: string): void => void heard.push({ way, where, text });
  page.context().on('response', (answer) => {
    const type = answer.headers()['content-type'] ?? '';
    if (unread.test(type) || !answer.url().startsWith(url)) return;
    const way = type.startsWith('text/html') ? 'page' : 'API';
    // Bodies of pages that were left meanwhile are not there any more; what they showed was looked at.
    waiting.push(
      answer.body().then(
        (body) => keep(way, answer.url(), body.toString()),
        () => undefined,
      ),
    );
  });
  const cookies = await page.context().cookies(url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const stream: Stream = await openStream(`${url}/api/portal/v1/stream`, cookie);
  return {
    keep,
    /** The page as it stands: its HTML with what is typed in, what can be read of it, and the same on paper. */
    async look(): Promise<void> {
      keep('page', page.url(), await page.content());
      await page.emulateMedia({ media: 'print' });
      keep('page', `${page.url()} on paper`, `${await page.content()} ${await page.locator('body').innerText()}`);
      await page.emulateMedia({ media: null });
    },
    /** All of it so far; ends the line. */
    async all(): Promise<Overheard[]> {
      await Promise.all(waiting);
      stream.close();
      return [
        ...heard,
        ...stream.events.map((one) => ({ way: 'stream' as const, where: one.type, text: JSON.stringify(one) })),
      ];
    },
  };
}
export type Ear = Awaited<ReturnType<typeof overhear>>;

/** Where a word stands, whatever its case: by the ways it came. */
export function foundIn(all: readonly Overheard[], word: string): { ways: Set<Way>; where: string[] } {
  const hits = all.filter((one) => one.text.toLowerCase().includes(word.toLowerCase()));
  return { ways: new Set(hits.map((one) => one.way)), where: hits.map((one) => `${one.way} ${one.where}`) };
}

/** The texts of a workbook (a ZIP archive), one after the other. */
export function unzipped(archive: Buffer): string {
  const texts: string[] = [];
  for (let at = archive.indexOf('PK\u0001\u0002'); at >= 0; at = archive.indexOf('PK\u0001\u0002', at + 4)) {
    const [method, size, local] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 42),
    ];
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(from, from + size);
    texts.push((method === 0 ? packed : inflateRawSync(packed)).toString());
  }
  return texts.join('\n');
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { picture } from './steps.ts';

export type SentFile = { name: string; mimeType: string; buffer: Buffer };
export const textFile = (name: string, text: string): SentFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

/** A short film, as the browser itself records one. */
async function film(page: Page): Promise<Buffer> {
  const own = await page.context().newPage();
  const text = await own.evaluate(async () => {
    type Drawn = { fillStyle: string; fillRect(x: number, y: number, width: number, height: number): void };
    type Canvas = { getContext(kind: '2d'): Drawn; captureStream(rate: number): unknown };
    const { document, MediaRecorder } = globalThis as unknown as {
      document: { createElement(name: 'canvas'): Canvas };
      MediaRecorder: new (
        stream: unknown,
        options: object,
      ) => { ondataavailable: (event: { data: Blob }) => void; onstop: () => void; start(): void; stop(): void };
    };
    const canvas = document.createElement('canvas');
    const drawn = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm;codecs=vp8' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const over = new Promise<void>((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    for (let step = 0; step < 12; step++) {
      drawn.fillStyle = step % 2 === 0 ? 'teal' : 'orange';
      drawn.fillRect(0, 0, 300, 150);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    recorder.stop();
    await over;
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  await own.close();
  return Buffer.from(text, 'base64');
}

/** A photo of a telephone; a box of HEIF that says nothing makes its bytes those of the mark. */
async function heic(mark: string): Promise<Buffer> {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(head.length + Buffer.byteLength(mark));
  head.write('free', 4);
  return Buffer.concat([await readFile('tests/fixtures/photo.heic'), head, Buffer.from(mark)]);
}

/** Files of many kinds, of which each name begins with the mark. */
export async function manyFiles(page: Page, mark: string): Promise<Record<string, SentFile>> {
  const made = async (name: string, mimeType: string, buffer: Buffer | Promise<Buffer>): Promise<SentFile> => ({
    name: `${mark} ${name}`,
    mimeType,
    buffer: await buffer,
  });
  // Other bytes for each mark: a decision is about the bytes.
  const colour = (last: string): string => `#${createHash('sha256').update(mark).digest('hex').slice(0, 4)}${last}`;
  const zip = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
  return {
    photo: await made('photo.jpg', 'image/jpeg', picture(colour('22'))),
    plan: await made(
      'plan.png',
      'image/png',
      sharp(await picture(colour('77')))
        .png()
        .toBuffer(),
    ),
    scan: await made(
      'scan.tif',
      'image/tiff',
      sharp(await picture(colour('cc')))
        .tiff()
        .toBuffer(),
    ),
    phone: await made('phone.heic', 'image/heic', heic(mark)),
    film: await made('film.webm', 'video/webm', film(page)),
    table: await made('parts.csv', 'text/csv', Buffer.from(`part,quantity\n${mark},4\n`)),
    bundle: await made('bundle.zip', 'application/zip', zip),
    odd: await made('machine.xyz', '', Buffer.from([1, 2, 3, 255])),
    first: await made('first note.txt', 'text/plain', Buffer.from('one')),
    second: await made('second note.txt', 'text/plain', Buffer.from('two')),
  };
}

const opacity = (button: Locator): Promise<number> =>
  button.evaluate((element) =>
    Number(
      (globalThis as unknown as { getComputedStyle(one: unknown): { opacity: string } }).getComputedStyle(element)
        .opacity,
    ),
  );

/** Takes one file out of a list with the pointer and one with the keyboard; the icon shows only then. */
export async function removeBothWays(
  page: Page,
  list: Locator,
  names: { hovered: string; byKey: string },
): Promise<void> {
  const item = (name: string): Locator => list.getByRole('listitem').filter({ hasText: name });
  const icon = (name: string): Locator => item(name).getByRole('button', { name: `Remove ${name}`, exact: true });
  await page.mouse.move(2, 2);
  await expect.poll(() => opacity(icon(names.hovered))).toBe(0);
  await item(names.hovered).hover();
  await expect.poll(() => opacity(icon(names.hovered))).toBe(1);
  await icon(names.hovered).click();
  await expect(item(names.hovered)).toHaveCount(0);
  await page.mouse.move(2, 2);
  const reached = icon(names.byKey);
  await expect.poll(() => opacity(reached)).toBe(0);
  const isReached = (): Promise<boolean> =>
    reached.evaluate(
      (element) =>
        element === (element as unknown as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement,
    );
  for (let presses = 0; presses < 40 && !(await isReached()); presses++) await page.keyboard.press('Shift+Tab');
  expect(await isReached(), `the keyboard reaches the icon of ${names.byKey}`).toBe(true);
  await expect.poll(() => opacity(reached)).toBe(1);
  await page.keyboard.press('Enter');
  await expect(item(names.byKey)).toHaveCount(0);
  // Whoever works by keyboard goes on where they are, not from the beginning of the page.
  const lost = await page.evaluate(
    () =>
      (globalThis as unknown as { document: { activeElement: { tagName: string } } }).document.activeElement.tagName,
  );
  expect(lost).not.toBe('BODY');
}

/** Opens a file by its link: a picture or a film in a new tab, which shows it. */
export async function opensInTab(page: Page, link: Locator, element: 'img' | 'video'): Promise<void> {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await tab.waitForLoadState();
  const shown = tab.locator(element).first();
  await expect(shown).toBeVisible();
  const width = (): Promise<number> =>
    shown.evaluate((one) => {
      const { naturalWidth, videoWidth } = one as unknown as { naturalWidth?: number; videoWidth?: number };
      return naturalWidth ?? videoWidth ?? 0;
    });
  await expect.poll(width).toBeGreaterThan(0);
  await tab.close();
}

/** Opens a file by its link: it comes as a download with the very bytes that were sent. */
export async function downloads(page: Page, link: Locator, file: SentFile): Promise<void> {
  const tabs = page.context().pages().length;
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(file.name);
  expect(Buffer.compare(await readFile(await download.path()), file.buffer)).toBe(0);
  expect(page.context().pages()).toHaveLength(tabs);
}

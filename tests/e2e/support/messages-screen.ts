import { expect, type Locator, type Page } from '@playwright/test';
import { type Level, type MessagesChecklist, onScreen, type Side } from './messages-checklist.ts';
import { downloads, manyFiles, opensInTab, removeBothWays, type SentFile } from './messages-files.ts';
import { noFindings } from './steps.ts';

/** The message screen of a job or component, as somebody has it open. */
export const log = (page: Page): Locator => page.getByRole('log', { name: 'Messages' });
export const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Message', exact: true });
/** Messages that the server has, not those on their way. */
export const said = (page: Page, text: string): Locator =>
  log(page).locator('[data-message]').filter({ hasText: text });
const composer = (page: Page): Locator => page.getByRole('region', { name: 'Message', exact: true });
const waiting = (page: Page): Locator => composer(page).getByRole('list', { name: 'Files to send' });

export async function write(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
  await expect(said(page, text)).toHaveCount(1);
  await expect(box(page)).toHaveValue('');
}

/** Stands at the right in the upper part of the page. */
export async function isTopRight(page: Page, button: Locator): Promise<void> {
  const at = (await button.boundingBox())!;
  expect(at.x + at.width).toBeGreaterThan(page.viewportSize()!.width / 2);
  expect(at.y + at.height).toBeLessThan(240);
}

export type Screen = {
  list: MessagesChecklist;
  side: Side;
  level: Level;
  /** Whose screen it is, and somebody of the other side, who has the same conversation open. */
  page: Page;
  other: Page;
};

const marked = ({ side, level }: Screen): string => `${side} ${level}`;

async function typesAndSends(screen: Screen, files: Record<string, SentFile>): Promise<void> {
  const { list, side, level, page, other } = screen;
  const of = (...lines: Parameters<typeof onScreen>[2][]): ReturnType<typeof onScreen> =>
    onScreen(side, level, ...lines);
  const text = `Good morning from ${marked(screen)}`;
  await list.show(of('a message is typed for the other side'), async () => {
    await write(page, text);
    await expect(said(other, text)).toBeVisible();
  });
  await list.show(of('any type of file, at most 15 MB each, said before choosing'), async () => {
    await expect(composer(page).getByText(/Any kind of file, at most 15 MB each/)).toBeVisible();
    const huge = { name: `${marked(screen)} huge.bin`, mimeType: '', buffer: Buffer.alloc(15 * 1_048_576 + 1) };
    await composer(page).locator('input[type=file]').setInputFiles([huge, files.first!]);
    await expect(composer(page).getByRole('alert')).toContainText(
      `${huge.name} is larger than 15 MB and was not taken.`,
    );
    await expect(waiting(page).getByRole('listitem')).toHaveCount(1);
  });
  const rest = Object.values(files).filter((one) => one !== files.first);
  const kept = rest.filter((one) => one !== files.second);
  await list.show(of('a file is removed from the text box, hovering and by keyboard'), async () => {
    await composer(page).locator('input[type=file]').setInputFiles(rest);
    await expect(waiting(page).getByRole('listitem')).toHaveCount(rest.length + 1);
    await expect(waiting(page).getByRole('progressbar')).toHaveCount(0);
    await removeBothWays(page, waiting(page), { hovered: files.first!.name, byKey: files.second!.name });
  });
  await list.show(of('many files at a time', 'both share information and attachments'), async () => {
    await noFindings(page);
    await write(page, `Files of ${marked(screen)}`);
    for (const one of [page, other]) for (const { name } of kept) await expect(linkOf(one, name)).toHaveCount(1);
    for (const name of [files.first!.name, files.second!.name]) await expect(linkOf(other, name)).toHaveCount(0);
  });
}

const linkOf = (page: Page, name: string): Locator => log(page).getByRole('link', { name });
const pictures = ['photo', 'plan', 'scan', 'phone'];

async function showsFiles(screen: Screen, files: Record<string, SentFile>): Promise<void> {
  const { list, side, level, page, other } = screen;
  await list.show(onScreen(side, level, 'images are displayed, other files as icons with name and size'), async () => {
    for (const [key, { name, buffer }] of Object.entries(files)) {
      if (key === 'first' || key === 'second') continue;
      for (const one of [page, other]) {
        const link = linkOf(one, name);
        await link.scrollIntoViewIfNeeded();
        if (pictures.includes(key)) {
          const width = (): Promise<number> =>
            link
              .getByRole('img', { name })
              .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
          await expect.poll(width).toBeGreaterThan(0);
        } else {
          await expect(link.locator('svg').first()).toBeVisible();
          await expect(link.locator('img')).toHaveCount(0);
          await expect(link).toContainText(name);
          const size = buffer.length < 1_000 ? new RegExp(`\\b${buffer.length}\\s?B|byte`) : /\d\s?kB/;
          await expect(link).toContainText(size);
        }
      }
    }
  });
  await list.show(onScreen(side, level, 'images and videos open in a new tab'), async () => {
    for (const key of pictures) await opensInTab(page, linkOf(page, files[key]!.name), 'img');
    await opensInTab(page, linkOf(page, files.film!.name), 'video');
  });
  await list.show(onScreen(side, level, 'all other files are downloaded'), async () => {
    for (const key of ['table', 'bundle', 'odd']) await downloads(page, linkOf(page, files[key]!.name), files[key]!);
    await downloads(other, linkOf(other, files.table!.name), files.table!);
  });
}

/** What was not heard comes with Refresh: the same reader in a browser whose live line is cut. */
async function refreshes(screen: Screen): Promise<void> {
  const { list, side, level, page, other } = screen;
  await list.show(onScreen(side, level, 'Refresh: the icon at the top right loads the latest messages'), async () => {
    const browser = page.context().browser()!;
    const deaf = await browser.newContext({
      storageState: await page.context().storageState(),
      viewport: page.viewportSize(),
    });
    await deaf.route('**/v1/stream*', (route) => route.abort());
    const cut = await deaf.newPage();
    await cut.goto(page.url());
    await expect(said(cut, `Files of ${marked(screen)}`)).toHaveCount(1);
    const text = `Said meanwhile to ${marked(screen)}`;
    await write(other, text);
    await expect(said(page, text)).toHaveCount(1);
    await expect(said(cut, text)).toHaveCount(0);
    const refresh = cut.getByRole('button', { name: 'Refresh', exact: true });
    await isTopRight(cut, refresh);
    await expect(refresh.locator('svg')).toBeVisible();
    await refresh.click();
    await expect(said(cut, text)).toHaveCount(1);
    await deaf.close();
  });
}

/** Everything the text says of the message screen but its decisions. */
export async function showScreen(screen: Screen): Promise<void> {
  const files = await manyFiles(screen.page, marked(screen));
  await typesAndSends(screen, files);
  await showsFiles(screen, files);
  await refreshes(screen);
}

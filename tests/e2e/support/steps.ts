import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';

/** The day so many days from today, in UTC. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
export const picture = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 420, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** A browser of its own; errors of its pages and breaches of the Content-Security-Policy go to `troubles`. */
export async function newPage(browser: Browser, who: string, troubles: string[]): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  page.on('pageerror', (error) => troubles.push(`${who}: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|violates the following/i.test(message.text()))
      troubles.push(`${who}: ${message.text()}`);
  });
  return page;
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeHidden();
}

/** No finding of axe on the page as it stands. */
export async function noFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

export const row = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text });

/** Exports in the three formats: the job codes of the JSON file, and the lines of the CSV file. */
export async function exportAll(page: Page): Promise<{ codes: string[]; lines: string[]; excel: Buffer }> {
  const files: Record<string, Buffer> = {};
  for (const name of ['Excel', 'JSON', 'CSV']) {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    files[name] = await readFile(await (await download).path());
  }
  const codes = (JSON.parse(files.JSON!.toString()) as { jobCode: string }[]).map((one) => one.jobCode);
  return { codes, lines: files.CSV!.toString().trimEnd().split('\r\n'), excel: files.Excel! };
}

/** The job codes of the rows shown, in their order. */
export async function shownCodes(page: Page): Promise<string[]> {
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  return page
    .getByRole('row')
    .getByText(/^PW-\d+$/)
    .allInnerTexts();
}

/** Red, green and blue of a colour of an element as the browser computed it. */
export async function colourOf(locator: Locator, of: 'color' | 'backgroundColor'): Promise<[number, number, number]> {
  const colour = await locator.evaluate(
    (element, name) =>
      (globalThis as unknown as { getComputedStyle(one: unknown): Record<string, string> }).getComputedStyle(element)[
        name
      ]!,
    of,
  );
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

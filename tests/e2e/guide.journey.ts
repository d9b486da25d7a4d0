import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { freePort, reachableFolder, type Served, serve } from '#tests/support/served.ts';

/** An installation with nothing in it: from the first-run page through the guide to a first tracked job. */

let server: Served;
let folder: string;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await reachableFolder('guide');
  const env = { MILEPOST_DATA_DIR: join(folder, 'data'), MILEPOST_PORT: String(await freePort()) };
  server = await serve(env, { patience: 240_000 });
});
test.afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function noFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

test('an empty installation comes to a first tracked job by its guide', async ({ page }) => {
  await page.goto(`${server.url}/console`);
  await page.getByLabel('Company name').fill('Test Forwarding');
  await page.getByLabel('First name').fill('First');
  await page.getByLabel('Last name').fill('Administrator');
  await page.getByLabel('E-mail').fill('administrator@test.example');
  await page.locator('input[name=password]').fill('correct horse battery');
  await page.getByRole('button', { name: 'Create company' }).click();

  await expect(page.getByRole('heading', { name: 'Getting started' })).toBeVisible();
  await expect(page.getByText('2 of 6 done')).toBeVisible();
  await noFindings(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Head office');
  await page.getByRole('textbox', { name: 'Code' }).fill('HQ');
  await page.getByRole('button', { name: 'Add branch' }).click();

  await page.getByRole('button', { name: 'Add the template Import by sea' }).click();
  // What is missing is said by the name the field has on the screen.
  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(page.getByText('“Name” may not be empty.').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('First customer');
  await page.getByRole('button', { name: 'Add customer' }).click();

  await expect(page.getByText('The job takes "Import by sea"')).toBeVisible();
  // The start leads back here until there is a tracked job.
  await page.goto(`${server.url}/console`);
  await expect(page.getByRole('heading', { name: 'Getting started' })).toBeVisible();
  await page.getByLabel('Order number').fill('PO-1');
  await noFindings(page);
  await page.getByRole('button', { name: 'Create job' }).click();

  await expect(page.getByRole('heading', { name: 'This is your first tracked job' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Invite the customer’s contact' })).toBeVisible();
  await expect(page.getByText('Pre-alert received').first()).toBeVisible();
  await noFindings(page);
  await page.goto(`${server.url}/console`);
  await expect(page.getByRole('heading', { name: 'Getting started' })).toBeHidden();
});

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Demo, signIn, startDemo } from './support/demo.ts';

/** The main job, end to end: what staff complete is seen by the right contact at once, and by nobody else. */

let demo: Demo;
const troubles: string[] = [];
test.beforeAll(async () => {
  test.setTimeout(300_000);
  demo = await startDemo();
});
test.afterAll(async () => {
  await demo?.stop();
});
test.afterEach(() => {
  expect(troubles).toEqual([]);
});

type Job = {
  id: string;
  jobCode: string;
  status: string;
  milestones: {
    id: string;
    name: string;
    customerLabel: string;
    state: string;
    internal: boolean;
    level: string;
    eventType: string;
    waitsForAll: boolean;
  }[];
};
const freight = 'contact@mozambique.example';
const shop = 'contact@pump-works.example';

async function noFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    ),
  ).toEqual([]);
}

test('a milestone that staff complete appears on the open pages of the right contact, and nowhere else', async ({
  browser,
}) => {
  // Staff and a contact in the same browser: their sign-ins do not disturb each other.
  const context = await browser.newContext();
  // A member of a work group begins with the worklist.
  const staff = await signIn(context, `${demo.url}/console`, 'customer-service@demo.example', troubles);
  await expect(staff.getByRole('heading', { name: 'Worklist' })).toBeVisible();
  const contact = await signIn(context, demo.portals[freight]!, freight, troubles);
  await expect(contact.getByRole('heading', { name: 'Jobs' })).toBeVisible();
  const stranger = await signIn(await browser.newContext(), demo.portals[shop]!, shop, troubles);
  await expect(stranger.getByRole('heading', { name: 'Jobs' })).toBeVisible();
  await noFindings(staff);
  await noFindings(contact);

  const list = await (await staff.request.get(`${demo.url}/api/v1/jobs?search=FR-&state=open&limit=200`)).json();
  const mine = (list.items as { id: string; customer: { name: string } }[]).find(
    (job) => job.customer.name === 'Mozambique',
  )!;
  const job = (await (await staff.request.get(`${demo.url}/api/v1/jobs/${mine.id}`)).json()) as Job;
  const done = Math.max(...job.milestones.map((milestone, index) => (milestone.state === 'completed' ? index : -1)));
  const next = job.milestones.find(
    (milestone, index) =>
      index > done && milestone.state === 'pending' && !milestone.internal && milestone.eventType !== 'JCOM',
  )!;

  await contact.getByPlaceholder('Search by job code or order number').fill(job.jobCode);
  const row = contact.getByRole('row').filter({ hasText: job.jobCode });
  await expect(row).toBeVisible();
  const page = await context.newPage();
  await page.goto(`${demo.portals[freight]}/jobs/${job.id}`);
  await expect(page.getByRole('heading', { name: job.jobCode })).toBeVisible();
  await noFindings(page);
  const progressBefore = await row.getByText(/\d+\s?%/).innerText();
  const heard: string[] = [];
  await stranger.exposeFunction('heard', (text: string) => heard.push(text));
  await stranger.evaluate(() => {
    const line = new EventSource('/api/portal/v1/stream');
    line.onmessage = (event) => (globalThis as unknown as { heard(text: string): void }).heard(event.data as string);
  });
  await expect.poll(() => heard.length).toBeGreaterThan(0);

  await staff.goto(`${demo.url}/console/jobs/${job.id}`);
  await staff
    .getByRole('button', { name: `Complete ${next.name}`, exact: true })
    .first()
    .click();

  // Neither of the contact's pages is loaded again.
  await expect(row.getByText(next.customerLabel)).toBeVisible();
  await expect(row.getByText(progressBefore)).toBeHidden();
  const step = page.getByRole('listitem').filter({ hasText: next.customerLabel }).first();
  await expect(step).toHaveAttribute('data-state', 'done');
  await contact.waitForTimeout(500);
  expect(heard.map((text) => JSON.parse(text).type)).toEqual(['live.started']);
  const foreign = await stranger.request.get(`${demo.url}/api/portal/v1/jobs/${job.id}`);
  expect(foreign.status()).toBe(404);
  await stranger.goto(`${demo.portals[shop]}/jobs/${job.id}`);
  await expect(stranger.getByText(job.jobCode)).toHaveCount(0);
});

test('a file with three bad rows is checked, and each row says what is wrong', async ({ browser }) => {
  const staff = await signIn(await browser.newContext(), `${demo.url}/console`, 'administrator@demo.example', troubles);
  await expect(staff.getByRole('heading', { name: 'Job Tracking' })).toBeVisible();
  await staff.goto(`${demo.url}/console/imports`);
  const rows = [
    'Job No,Customer,PO Number,Direction,Due Date,Quantity Ordered',
    'IMP-1,Mozambique,PO-1,import,2030-01-15,10',
    'IMP-2,Mozambique,PO-2,import,2030-02-31,10',
    'IMP-3,Mozambique,PO-3,import,2030-01-15,ten',
    ',Mozambique,PO-4,import,2030-01-15,10',
    'IMP-5,Mozambique,PO-5,import,2030-01-15,10',
  ];
  await staff
    .locator('input[type=file]')
    .setInputFiles({ name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await staff.getByRole('button', { name: 'Check the file' }).click();
  await expect(staff.getByRole('heading', { name: 'Rows in error' })).toBeVisible();
  const faults = staff.getByRole('table').filter({ hasText: 'What is wrong' });
  for (const [row, words] of [
    ['3', '2030-02-31'],
    ['4', 'ten'],
    ['5', 'job code'],
  ] as const) {
    await expect(
      faults.getByRole('row').filter({ has: staff.getByRole('cell', { name: row, exact: true }) }),
    ).toContainText(words, { ignoreCase: true });
  }
  await noFindings(staff);
  const found = await (await staff.request.get(`${demo.url}/api/v1/jobs?search=IMP-`)).json();
  expect(found.items).toEqual([]);
});

test('the list is exported in three formats, and each opens', async ({ browser }) => {
  const contact = await signIn(
    await browser.newContext({ acceptDownloads: true }),
    demo.portals[freight]!,
    freight,
    troubles,
  );
  await expect(contact.getByRole('heading', { name: 'Jobs' })).toBeVisible();
  await contact
    .getByRole('button', { name: /^Open/ })
    .or(contact.getByRole('link', { name: /^Open/ }))
    .or(contact.getByText(/^Open/))
    .first()
    .click();
  await contact.waitForURL(/open/);
  const files: Record<string, string> = {};
  for (const name of ['Excel', 'JSON', 'CSV']) {
    await contact.getByRole('button', { name: 'Export' }).click();
    const download = contact.waitForEvent('download');
    await contact.getByRole('menuitem', { name }).click();
    files[name] = await (await download).path();
  }
  const json = JSON.parse(await readFile(files.JSON!, 'utf8')) as { jobCode: string }[];
  expect(json.length).toBeGreaterThan(50);
  const csv = (await readFile(files.CSV!, 'utf8')).trimEnd().split('\r\n');
  expect(csv[0]).toContain('Job Code');
  expect(csv.length).toBe(json.length + 1);
  // A second program: Python's own ZIP and XML readers.
  const script = `
import sys, zipfile, xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
names = [name for name in book.namelist() if name.startswith('xl/worksheets/sheet')]
rows = list(tree.fromstring(book.read(names[0])).iter('{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row'))
formulas = [cell for row in rows for cell in row.iter('{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f')]
print(len(rows), len(formulas))`;
  const [rows, formulas] = execFileSync('python3', ['-c', script, files.Excel!], { encoding: 'utf8' })
    .trim()
    .split(' ')
    .map(Number);
  expect(rows).toBe(json.length + 1);
  expect(formulas).toBe(0);
});

test('ten tabs of a browser share one live stream, and a lost line is shown', async ({ browser }) => {
  const context = await browser.newContext();
  const streams: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/stream')) streams.push(request.url());
  });
  const first = await signIn(context, demo.portals[shop]!, shop, troubles);
  await expect(first.getByText('Live', { exact: true })).toBeVisible();
  for (let tab = 0; tab < 9; tab++) {
    const page = await context.newPage();
    await page.goto(demo.portals[shop]!);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
  }
  expect(streams).toHaveLength(1);
});

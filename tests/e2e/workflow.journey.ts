import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { configurationFields } from '#shared/customer-configuration.ts';
import { type Clocked, startClocked } from './support/clocked.ts';

/** From set-up to a shared exception: groups, an override, work groups, members, an import, worklists, the clock, mail, the portal. */

const password = 'correct horse battery';
const hour = 3_600_000;
const administrator = 'administrator@company.example';
const auto = 'auto@company.example';
const pharma = 'pharma@company.example';
const contact = 'contact@customer.example';
let place: Clocked;
let api: APIRequestContext;
const troubles: string[] = [];
test.use({ actionTimeout: 20_000 });

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(240_000);
  place = await startClocked();
  api = await playwright.request.newContext({ baseURL: place.url, extraHTTPHeaders: { origin: place.url } });
});
test.afterAll(async () => {
  await api?.dispose();
  await place?.stop();
});

async function ask<T = Record<string, never>>(
  method: 'get' | 'post' | 'patch' | 'put',
  path: string,
  data?: object,
  version?: number,
): Promise<T> {
  const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
  const answer = await api[method](`/api/v1${path}`, { ...(data ? { data } : {}), headers });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (answer.status() === 204 ? {} : await answer.json()) as T;
}

/** Takes the invitation as it came over SMTP: opens its link and sets a password. */
async function accept(browser: Browser, email: string): Promise<void> {
  const mail = await place.mailTo(email, /reset-password/);
  const link = /http:\/\/127\.0\.0\.1:\d+\/[^\s"<]*reset-password[^\s"<]*/.exec(mail)![0];
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill(password);
  const again = page.getByLabel(/again|repeat/i);
  if (await again.count()) await again.fill(password);
  await page.getByRole('button', { name: /set password|save/i }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.context().close();
}

async function signIn(browser: Browser, url: string, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => troubles.push(`${email}: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|violates the following/i.test(message.text()))
      troubles.push(`${email}: ${message.text()}`);
  });
  await page.goto(url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeHidden();
  return page;
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page
    .getByRole('combobox', { name: label, exact: true })
    .or(page.getByRole('textbox', { name: label, exact: true }))
    .first()
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

type Ids = Record<string, string>;

/** What the journey does not show: company, branch, categories, a template with a condition, users, customers. */
async function prepare(browser: Browser): Promise<Ids> {
  await ask('post', '/first-run', {
    companyName: 'Journey',
    timeZone: 'Europe/Amsterdam',
    email: administrator,
    firstName: 'Ada',
    lastName: 'Administrator',
    password,
  });
  await ask('post', '/session', { email: administrator, password });
  const calendar = await ask<{ items: { id: string; name: string; version?: number }[] }>('get', '/calendars');
  // Every day works: the exception comes eight hours after the registration, whatever day the journey runs on.
  await ask(
    'patch',
    `/calendars/${calendar.items[0]!.id}`,
    { workingDays: [1, 2, 3, 4, 5, 6, 7] },
    calendar.items[0]!.version,
  );
  await ask('post', '/branches', {
    code: 'RTM',
    name: 'Rotterdam',
    timeZone: 'Europe/Amsterdam',
    calendarId: calendar.items[0]!.id,
    ports: { import: ['NLRTM', 'BEANR'], export: [] },
  });
  const category = await ask<{ id: string }>('post', '/categories', { name: 'Clearance' });
  const end = { categoryId: null, level: 'job', weight: 1, waitsForAll: false, warning: null, exception: null };
  await ask('post', '/templates', {
    name: 'Imports',
    direction: 'import',
    departmentId: null,
    jobType: null,
    mode: null,
    containerClass: null,
    milestones: [
      { ...end, eventType: 'JOBA' },
      {
        ...end,
        eventType: 'CLRD',
        categoryId: category.id,
        warning: { amount: 4, unit: 'hours' },
        exception: { amount: 8, unit: 'hours', side: 'after', base: 'registration', baseType: null },
      },
      { ...end, eventType: 'JCOM' },
    ],
  });
  for (const [email, firstName] of [
    [auto, 'Anna'],
    [pharma, 'Paul'],
  ] as const) {
    await ask('post', '/users', { email, firstName, lastName: 'Clerk', roleKey: 'customer_service' });
    await accept(browser, email);
  }
  const ids: Ids = {};
  for (const name of ['Motor Parts', 'Medical Supplies'])
    ids[name] = (await ask<{ id: string }>('post', '/customers', { name })).id;
  const portal = await ask<{ portalUrl: string }>('post', `/customers/${ids['Motor Parts']}/portal`);
  ids.portalUrl = portal.portalUrl;
  const [made] = (
    await ask<{ items: { id: string }[] }>('post', `/customers/${ids['Motor Parts']}/contacts`, {
      contacts: [{ email: contact, firstName: 'Cora', lastName: 'Contact' }],
    })
  ).items;
  await ask('post', `/customers/${ids['Motor Parts']}/contacts/${made!.id}/invite`);
  await accept(browser, contact);
  return ids;
}

test('from customer groups to an exception that the customer reads', async ({ browser }) => {
  test.setTimeout(300_000);
  const ids = await prepare(browser);
  const staff = await signIn(browser, `${place.url}/console`, administrator);

  // Customer groups.
  await staff.goto(`${place.url}/console/customer-groups`);
  for (const [code, name] of [
    ['AUTO', 'Automotive'],
    ['PHARMA', 'Pharmaceuticals'],
  ] as const) {
    await staff.getByRole('button', { name: 'Add customer group' }).first().click();
    const dialog = staff.getByRole('dialog');
    await dialog.getByLabel('Code').fill(code);
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(staff.getByRole('row').filter({ hasText: code })).toBeVisible();
  }

  // The Configuration tab: the seven fields in their order; groups and customer service operators.
  for (const [customer, group, operator] of [
    ['Motor Parts', 'AUTO Automotive', 'Anna Clerk'],
    ['Medical Supplies', 'PHARMA Pharmaceuticals', 'Paul Clerk'],
  ] as const) {
    await staff.goto(`${place.url}/console/customers/${ids[customer]}`);
    await staff.getByRole('tab', { name: 'Configuration' }).click();
    const shown: number[] = [];
    for (const field of configurationFields) {
      const input = staff.getByLabel(field.name, { exact: true }).first();
      await expect(input, field.name).toBeVisible();
      if (field.default === false) await expect(input).not.toBeChecked();
      else await expect(input).toHaveValue('');
      shown.push((await input.boundingBox())!.y * 10_000 + (await input.boundingBox())!.x);
    }
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    await choose(staff, 'Import Air Customer Group', group);
    await choose(staff, 'Import Sea Customer Group', group);
    await choose(staff, 'Customer Service Operator', operator);
    await staff.getByRole('button', { name: 'Save' }).click();
    await expect(staff.getByText(/saved/i).first()).toBeVisible();
  }

  // An override: sea freight of the car parts customer to Antwerp goes to the other group.
  await staff.goto(`${place.url}/console/group-overrides?customerId=${ids['Motor Parts']}`);
  await staff.getByRole('button', { name: 'Add override' }).first().click();
  const override = staff.getByRole('dialog');
  await choose(staff, 'Job type', 'Import: Customs');
  await override.getByLabel('Port').fill('BEANR');
  await staff.getByRole('option', { name: /BEANR/ }).click();
  await choose(staff, 'Customer group', 'PHARMA Pharmaceuticals');
  await override.getByRole('button', { name: 'Save' }).click();
  await expect(override).toBeHidden();
  await expect(staff.getByRole('row').filter({ hasText: 'BEANR' })).toContainText('PHARMA');

  // A workflow role, two work groups, a member each.
  await staff.goto(`${place.url}/console/workflow-roles`);
  await staff.getByRole('button', { name: 'Add workflow role' }).first().click();
  await staff.getByRole('dialog').getByLabel('Name').fill('Clearing');
  await staff.getByRole('dialog').getByLabel('Clearance').check();
  await staff.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(staff.getByRole('dialog')).toBeHidden();
  for (const [name, group, member] of [
    ['Cars', 'AUTO Automotive', 'Anna Clerk'],
    ['Medicines', 'PHARMA Pharmaceuticals', 'Paul Clerk'],
  ] as const) {
    await staff.goto(`${place.url}/console/work-groups`);
    await staff.getByRole('button', { name: 'Add work group' }).first().click();
    const dialog = staff.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await choose(staff, 'Customer group', group);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    const row = staff.getByRole('row').filter({ hasText: name });
    if (await row.count()) await row.first().click();
    await staff.getByRole('button', { name: 'Add members' }).first().click();
    const members = staff.getByRole('dialog');
    await choose(staff, 'Users', member);
    await staff.keyboard.press('Escape');
    await choose(staff, 'Workflow role', 'Clearing');
    await members.getByLabel('Cherry pick').check();
    await members.getByRole('button', { name: 'Add members' }).click();
    await expect(members).toBeHidden();
    await expect(staff.getByText(member).first()).toBeVisible();
  }

  // Three imported jobs.
  await staff.goto(`${place.url}/console/imports`);
  const file = [
    'Job No,Customer,Direction,Job Type,Mode,Destination Port',
    'CAR-1,Motor Parts,import,customs,sea,NLRTM',
    'CAR-2,Motor Parts,import,customs,sea,BEANR',
    'MED-1,Medical Supplies,import,customs,air,NLRTM',
  ].join('\n');
  await staff
    .locator('input[type=file]')
    .setInputFiles({ name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await staff.getByRole('button', { name: 'Check the file' }).click();
  await staff.getByRole('button', { name: /^Import 3/ }).click();
  await expect(staff.getByText('The import is done')).toBeVisible();

  // They land in the right worklists only.
  const anna = await signIn(browser, `${place.url}/console/worklist`, auto);
  const paul = await signIn(browser, `${place.url}/console/worklist`, pharma);
  await expect(anna.getByText('CAR-1').first()).toBeVisible();
  await expect(paul.getByText('CAR-2').first()).toBeVisible();
  await expect(paul.getByText('MED-1').first()).toBeVisible();
  await expect(anna.getByText('CAR-2')).toHaveCount(0);
  await expect(anna.getByText('MED-1')).toHaveCount(0);
  await expect(paul.getByText('CAR-1')).toHaveCount(0);

  // By the clock: at risk four hours before the exception, in exception after eight; the portal shows neither.
  await place.advance(5 * hour);
  await anna.reload();
  await expect(anna.getByRole('row').filter({ hasText: 'CAR-1' })).toContainText(/at risk/i);
  const customer = await signIn(browser, ids.portalUrl!, contact);
  await expect(customer.getByText('CAR-1').first()).toBeVisible();
  await expect(customer.getByRole('row').filter({ hasText: 'CAR-1' })).not.toContainText(/at risk/i);
  await place.advance(4 * hour);
  await anna.reload();
  await expect(anna.getByRole('row').filter({ hasText: 'CAR-1' })).toContainText('In exception');

  // Its customer service operator is told over SMTP, once; nobody else.
  const told = /of job CAR-1 /;
  await place.mailTo(auto, told);
  expect(place.mails.filter((mail) => told.test(mail.raw)).map((mail) => mail.to)).toEqual([[auto]]);
  expect(place.mails.filter((mail) => mail.to.includes(contact) && /exception/i.test(mail.raw))).toEqual([]);
  await expect(customer.getByRole('row').filter({ hasText: 'CAR-1' })).not.toContainText(/at risk/i);

  // Shared in the words chosen, and shown on the open portal.
  const words = 'Customs inspect the container; we expect it tomorrow.';
  await anna.goto(`${place.url}/console/exceptions`);
  const line = anna.getByRole('row').filter({ hasText: 'CAR-1' });
  await expect(line).toContainText('8 hours after registration');
  await line.getByRole('button', { name: /share/i }).first().click();
  const share = anna.getByRole('dialog');
  await share.getByRole('textbox').fill(words);
  await share.getByRole('button', { name: /^share/i }).click();
  await expect(share).toBeHidden();
  const shown = customer.getByRole('row').filter({ hasText: 'CAR-1' });
  await expect(shown).toContainText(/at risk/i);
  await expect(customer.getByRole('row').filter({ hasText: 'CAR-2' })).not.toContainText(/at risk/i);
  const answer = (await (await customer.request.get(`${place.url}/api/portal/v1/jobs`)).json()) as {
    items: { jobCode: string; sharedExceptions: { text: string }[] }[];
  };
  expect(
    Object.fromEntries(answer.items.map((job) => [job.jobCode, job.sharedExceptions.map((one) => one.text)])),
  ).toEqual({
    'CAR-1': [words],
    'CAR-2': [],
  });
  await shown.getByRole('link').first().click();
  await expect(customer.getByText(words).first()).toBeVisible();
  expect(troubles).toEqual([]);
});

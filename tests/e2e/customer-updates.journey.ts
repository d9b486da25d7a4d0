import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { bringOnLine, customerName } from './support/bring-on-line.ts';
import { Checklist, customerUpdatesBullets, under } from './support/checklist.ts';
import { type Clocked, startClocked } from './support/clocked.ts';
import { colourOf, exportAll, fillSignIn, newPage, noFindings, picture, row, shownCodes } from './support/steps.ts';

/** A customer comes on line: Add Customer, contacts, invitations over SMTP, the portal, files published live, the end of a contact. */

const password = 'four horses and a lantern';
const administrator = 'administrator@company.example';
const first = 'first@customer.example';
const second = 'second@customer.example';
let place: Clocked;
let api: APIRequestContext;
const troubles: string[] = [];
test.use({ actionTimeout: 20_000 });

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(240_000);
  place = await startClocked();
  api = await playwright.request.newContext({ baseURL: place.url, extraHTTPHeaders: { origin: place.url } });
  await ask('/first-run', {
    companyName: 'Journey',
    timeZone: 'Europe/Amsterdam',
    email: administrator,
    firstName: 'Ada',
    lastName: 'Administrator',
    password,
  });
  await ask('/session', { email: administrator, password });
});
test.afterAll(async () => {
  await api?.dispose();
  await place?.stop();
});

async function ask(path: string, data: object): Promise<void> {
  const answer = await api.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
}

test('from Add Customer to the end of a contact, bullet by bullet', async ({ browser }) => {
  test.setTimeout(420_000);
  const list = new Checklist(customerUpdatesBullets);
  const staff = await newPage(browser, 'staff', troubles);
  await staff.goto(`${place.url}/console`);
  await fillSignIn(staff, administrator, password);

  const portalUrl = await bringOnLine({
    list,
    staff,
    place,
    ask,
    contacts: [
      { email: first, firstName: 'Fiona', branch: null },
      { email: second, firstName: 'Sam', branch: 'South' },
    ],
  });

  const link = async (email: string): Promise<string> => {
    const mail = place.mails.filter((one) => one.to.includes(email)).at(-1)!.raw;
    expect(mail).toContain(portalUrl);
    return /http:\/\/127\.0\.0\.1:\d+\/[^\s"<]*reset-password[^\s"<]*/.exec(mail)![0];
  };
  const people: Record<string, Page> = {};
  await list.show(
    under('Activation', [
      'the e-mail holds the account URL and a link',
      'the link leads to Reset Password',
      'then the login screen',
      'e-mail, password, login',
    ]),
    async () => {
      for (const email of [first, second]) {
        const page = await newPage(browser, email, troubles);
        await page.goto(await link(email));
        await expect(page.getByRole('heading', { name: /Reset Password/i })).toBeVisible();
        await page.getByLabel('New password', { exact: true }).fill(password);
        const again = page.getByLabel(/again|repeat/i);
        if (await again.count()) await again.fill(password);
        await page.getByRole('button', { name: /set password|save/i }).click();
        await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
        await fillSignIn(page, email, password);
        await expect(page.getByRole('heading', { name: 'Jobs' })).toBeVisible();
        people[email] = page;
      }
    },
  );
  const contact = people[first]!;

  await list.show(
    under('Portal', [
      'Job Code',
      'Note',
      'Branch',
      'Order Number',
      'Due Date',
      'Current Status',
      'due dates of late jobs in red',
    ]),
    async () => {
      for (const name of ['Job Code', 'Note', 'Branch', 'Order Number', 'Due Date', 'Current Status', 'Action'])
        await expect(contact.getByRole('columnheader', { name: new RegExp(`^${name}`) })).toBeVisible();
      expect((await shownCodes(contact)).toSorted()).toEqual(['PW-1', 'PW-2', 'PW-3']);
      expect(await shownCodes(people[second]!)).toEqual(['PW-2']);
      const late = row(contact, 'PW-1');
      await expect(late).toContainText('Two pumps');
      await expect(late).toContainText('North');
      await expect(late).toContainText('PO-11');
      await expect(late).toContainText('Registered');
      const [red, green, blue] = await colourOf(late.getByText('late', { exact: true }), 'color');
      expect(red).toBeGreaterThan(green + blue);
      await expect(row(contact, 'PW-2').getByText('late', { exact: true })).toHaveCount(0);
      await noFindings(contact);
    },
  );
  await list.show('Portal: filter by job code and order number', async () => {
    const search = contact.getByPlaceholder('Search by job code or order number');
    for (const text of ['pw-2', 'po-12']) {
      await search.fill(text);
      await expect(contact.getByRole('row')).toHaveCount(2);
      expect(await shownCodes(contact)).toEqual(['PW-2']);
    }
    await search.fill('');
    await expect(contact.getByRole('row').filter({ hasText: /PW-/ })).toHaveCount(3);
    await row(contact, 'PW-2').locator('button[aria-expanded]').first().click();
    await expect(contact.getByText('P1', { exact: true })).toBeVisible();
    await expect(contact.getByText('P2', { exact: true })).toBeVisible();
  });
  await list.show('Portal: Export to Excel, JSON and CSV', async () => {
    const { codes, lines, excel } = await exportAll(contact);
    expect(codes.toSorted()).toEqual(['PW-1', 'PW-2', 'PW-3']);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^.?Job Code,Note,Branch,Order Number,Due Date/);
    expect(excel.subarray(0, 2).toString()).toBe('PK');
  });

  await list.show(
    [
      ...under('View', ['the jobs of the customer']),
      ...under('View Customer Jobs', ['month to date and last month(s)']),
    ],
    async () => {
      await staff.goto(`${place.url}/console/customer-updates`);
      await row(staff, customerName)
        .getByRole('link', { name: `View ${customerName}` })
        .click();
      await expect(staff.getByRole('heading', { name: customerName })).toBeVisible();
      await expect(staff.getByText(/to date/).first()).toBeVisible();
      for (const code of ['PW-1', 'PW-2', 'PW-3']) await expect(row(staff, code)).toBeVisible();
      await expect(row(staff, 'OT-1')).toHaveCount(0);
    },
  );
  await list.show(
    under('Job progress Details', [
      'Job Code',
      'Order #',
      'Due Date',
      'Current Status',
      'Progress (Scheduled, In Progress, Completed)',
      'Attachments',
    ]),
    async () => {
      for (const name of ['Job Code', 'Order #', 'Due Date', 'Current Status', 'Progress', 'Attachments'])
        await expect(staff.getByRole('columnheader', { name: new RegExp(`^${name}`) })).toBeVisible();
      await expect(row(staff, 'PW-2')).toContainText('Scheduled');
      await noFindings(staff);
    },
  );
  await list.show('View Customer Jobs: Search by Job Code', async () => {
    const search = staff
      .getByRole('searchbox', { name: 'Search by Job Code' })
      .or(staff.getByLabel('Search by Job Code'));
    await search.first().fill('PW-3');
    await expect(row(staff, 'PW-1')).toHaveCount(0);
    await expect(row(staff, 'PW-3')).toBeVisible();
    await search.first().fill('');
    await expect(row(staff, 'PW-1')).toBeVisible();
  });
  await list.show('View Customer Jobs: Export to Excel, JSON and CSV', async () => {
    const { codes, lines, excel } = await exportAll(staff);
    expect(codes.toSorted()).toEqual(['PW-1', 'PW-2', 'PW-3']);
    expect(lines).toHaveLength(4);
    expect(excel.subarray(0, 2).toString()).toBe('PK');
  });

  const onPortal = row(contact, 'PW-1').getByRole('button', { name: /attachment/ });
  await list.show(
    [
      ...under('Job progress Details', [
        'the icon opens the image window',
        'the publish toggle shows it to the contact',
      ]),
      ...under('Portal', ['Action with the published attachments only']),
    ],
    async () => {
      await row(staff, 'PW-1')
        .getByRole('button', { name: /^Attachments of PW-1/ })
        .click();
      const window = staff.getByRole('dialog');
      await window
        .locator('input[type=file]')
        .first()
        .setInputFiles([
          { name: 'drawing.jpg', mimeType: 'image/jpeg', buffer: await picture('#335577') },
          { name: 'parts.csv', mimeType: 'text/csv', buffer: Buffer.from('part,quantity\nP1,4\n') },
        ]);
      await window.getByRole('button', { name: 'drawing.jpg', exact: true }).click();
      const publish = window.getByRole('switch', { name: 'Publish drawing.jpg' });
      await expect(publish).not.toBeChecked();
      await expect(window.getByRole('img', { name: /drawing/ }).first()).toBeVisible();
      await publish.press('Space');
      // The mark alone shows nothing while Publish Attachments is off.
      await contact.waitForTimeout(1_500);
      await expect(onPortal).toHaveCount(0);
      const setup = await newPage(browser, 'staff', troubles);
      await setup.goto(`${place.url}/console/customer-updates`);
      await fillSignIn(setup, administrator, password);
      const flag = row(setup, customerName).getByRole('switch', { name: `Publish attachments of ${customerName}` });
      await flag.press('Space');
      await expect(onPortal).toBeVisible();
      await publish.press('Space');
      await expect(onPortal).toHaveCount(0);
      await publish.press('Space');
      await expect(onPortal).toBeVisible();
      await onPortal.click();
      const shown = contact.getByRole('dialog');
      await expect(shown.getByRole('img', { name: /drawing/ }).first()).toBeVisible();
      await expect(shown.getByText('parts.csv')).toHaveCount(0);
      await noFindings(contact);
      await contact.keyboard.press('Escape');
      await flag.press('Space');
      await expect(onPortal).toHaveCount(0);
      await flag.press('Space');
      await expect(onPortal).toBeVisible();
      await setup.context().close();
      await staff.keyboard.press('Escape');
    },
  );

  await list.show('Invite Contact: toggle and delete', async () => {
    await staff.getByRole('link', { name: 'Edit', exact: true }).click();
    await staff.getByRole('switch', { name: `${first} may sign in` }).press('Space');
    await expect(staff.getByText(`${first} is disabled and signed out.`)).toBeVisible();
    await expect(contact.getByText('PW-1', { exact: true })).toHaveCount(0, { timeout: 5_000 });
    await expect(contact.getByText(/signed out|session has ended|sign in again/i).first()).toBeVisible();
    await staff.getByRole('switch', { name: `${first} may sign in` }).press('Space');
    await contact.goto(portalUrl);
    await fillSignIn(contact, first, password);
    await staff.getByRole('button', { name: `Delete ${second}` }).click();
    await staff.getByRole('dialog').getByRole('button', { name: 'Delete contact' }).click();
    await expect(staff.getByText(second, { exact: true })).toHaveCount(0);
    await expect(people[second]!.getByText('PW-2', { exact: true })).toHaveCount(0, { timeout: 5_000 });
  });

  list.finish();
  expect(troubles).toEqual([]);
});

import { expect, type Page } from '@playwright/test';
import { type Checklist, under } from './checklist.ts';
import type { Clocked } from './clocked.ts';
import { colourOf, inDays, noFindings, row } from './steps.ts';

/** The customer of the journey. */
export const customerName = 'Pump Works';

type Given = {
  list: Checklist;
  /** A page on which an administrator is signed in. */
  staff: Page;
  place: Clocked;
  /** Posts to the staff API. */
  ask(path: string, data: object): Promise<void>;
  contacts: { email: string; firstName: string; branch: string | null }[];
};

/** From jobs that name a customer to its invited contacts, bullet by bullet; answers the portal's address. */
export async function bringOnLine({ list, staff, place, ask, contacts }: Given): Promise<string> {
  await list.show('Add Customers: names come with jobs, typed or imported', async () => {
    await ask('/jobs', { jobCode: 'TYPED-1', customer: 'Typed Customer', createCustomer: true, direction: 'import' });
    await staff.goto(`${place.url}/console/imports`);
    const file = [
      'Job No,Customer,Customer Branch,PO Number,Note,Direction,Due Date,Delivered Date',
      `PW-1,${customerName},North,PO-11,Two pumps,production,${inDays(-5)},`,
      `PW-3,${customerName},,PO-13,,production,${inDays(-2)},${inDays(-3)}`,
      `OT-1,Other Customer,,PO-99,,production,${inDays(9)},`,
    ].join('\n');
    await staff
      .locator('input[type=file]')
      .setInputFiles({ name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await staff.getByRole('button', { name: 'Check the file' }).click();
    await staff.getByRole('button', { name: /^Import \d/ }).click();
    await expect(staff.getByText('The import is done')).toBeVisible();
    await ask('/jobs', {
      jobCode: 'PW-2',
      customer: customerName,
      customerBranch: 'South',
      orderNumber: 'PO-12',
      direction: 'production',
      dueDate: inDays(20),
      components: [{ code: 'P1' }, { code: 'P2' }],
    });
  });

  await list.show(
    [
      ...under('Setup', [
        'customers get access to updates of their jobs',
        'customers are added by the blue Add Customer button, top right',
      ]),
      ...under('Add Customers', ['Customer Updates, Setup', 'Add Customer']),
    ],
    async () => {
      await staff.getByRole('link', { name: 'Customer Updates' }).click();
      await expect(staff.getByRole('heading', { name: 'Customer Updates', level: 1 })).toBeVisible();
      const add = staff.getByRole('button', { name: 'Add Customer' }).first();
      const box = (await add.boundingBox())!;
      expect(box.x).toBeGreaterThan(staff.viewportSize()!.width / 2);
      expect(box.y).toBeLessThan(200);
      const [red, , blue] = await colourOf(add, 'backgroundColor');
      expect(blue).toBeGreaterThan(red);
      await noFindings(staff);
      await add.click();
    },
  );

  await list.show(
    under('Add Customers', ['a name is linked to Setup by itself', 'search, select, Create']),
    async () => {
      const dialog = staff.getByRole('dialog', { name: 'Add Customer' });
      const field = dialog.getByRole('combobox', { name: 'Customer Name' }).or(dialog.getByLabel('Customer Name'));
      await field.first().click();
      for (const name of ['Typed Customer', 'Other Customer', customerName])
        await expect(staff.getByRole('option', { name: new RegExp(name) })).toBeVisible();
      await field.first().fill('Pump');
      await staff.getByRole('option', { name: new RegExp(customerName) }).click();
      await dialog.getByRole('button', { name: 'Create' }).click();
      await expect(dialog).toBeHidden();
    },
  );

  let portalUrl = '';
  await list.show(
    [
      ...under('Add Customers', ['the customer stands in the listing with its Portal URL']),
      ...under('Listing', [
        'Customer Id',
        'Customer Name',
        'Portal URL',
        'Publish Attachments',
        'Show DIFOT',
        'Action with View and Edit',
      ]),
    ],
    async () => {
      for (const name of ['Customer Id', 'Customer Name', 'Portal URL', 'Publish Attachments', 'Show DIFOT', 'Action'])
        await expect(staff.getByRole('columnheader', { name: new RegExp(`^${name}`) })).toBeVisible();
      const line = row(staff, customerName);
      await expect(line).toContainText('PUMPWORKS');
      await expect(staff.getByRole('row')).toHaveCount(2);
      portalUrl = (await line.getByRole('link', { name: /\/p\// }).first().getAttribute('href'))!;
      expect(portalUrl).toMatch(/^http.*\/p\/[\w-]{8,}/);
      for (const name of [`Publish attachments of ${customerName}`, `Show DIFOT to ${customerName}`])
        await expect(line.getByRole('switch', { name })).not.toBeChecked();
      await expect(line.getByRole('link', { name: `View ${customerName}` })).toBeVisible();
    },
  );

  await list.show(
    [
      ...under('Customer Details', ['Edit on the Setup listing']),
      ...under('Edit', ['Customer Details, Authorised Contact, DIFOT Settings']),
    ],
    async () => {
      await row(staff, customerName)
        .getByRole('link', { name: `Edit ${customerName}` })
        .click();
      for (const name of ['Customer Details', 'Authorised Contacts', 'DIFOT Settings'])
        await expect(staff.getByRole('heading', { name })).toBeVisible();
      await noFindings(staff);
    },
  );
  await list.show(
    [
      ...under('Customer Details', ['Name', 'Contact', 'Address']),
      ...under('DIFOT Settings', ['past months, 1 by default', 'Save, top right']),
    ],
    async () => {
      await expect(staff.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(customerName);
      await staff.getByLabel('Contact', { exact: true }).fill('The purchasing office');
      await staff.getByLabel('Address', { exact: true }).fill('1 Quay Street\nHarbour Town');
      const months = staff.getByLabel('Past months shown');
      await expect(months).toHaveValue('1');
      // Unsaved changes survive leaving the page.
      await staff.goto(`${place.url}/console/jobs`);
      await staff.goBack();
      await expect(staff.getByLabel('Contact', { exact: true })).toHaveValue('The purchasing office');
      await months.fill('2');
      const save = staff.getByRole('button', { name: 'Save' }).first();
      const box = (await save.boundingBox())!;
      expect(box.x).toBeGreaterThan(staff.viewportSize()!.width / 2);
      expect(box.y).toBeLessThan(200);
      await save.click();
      await expect(staff.getByText('Saved.').first()).toBeVisible();
      await staff.reload();
      await expect(staff.getByLabel('Address', { exact: true })).toHaveValue('1 Quay Street\nHarbour Town');
      await expect(staff.getByLabel('Past months shown')).toHaveValue('2');
    },
  );

  await list.show(
    [
      ...under('Authorised Contacts', ['Email', 'First Name', 'Last Name', 'Customer Branch']),
      ...under('Invite Contact', ['Invite stands at a saved contact']),
    ],
    async () => {
      for (const { email, firstName, branch } of contacts) {
        await staff.getByRole('button', { name: 'Add contact' }).first().click();
        const dialog = staff.getByRole('dialog');
        await dialog.getByLabel('Email').fill(email);
        await dialog.getByLabel('First Name').fill(firstName);
        await dialog.getByLabel('Last Name').fill('Contact');
        await expect(dialog.getByText('Customer Branch').first()).toBeVisible();
        if (branch) {
          await dialog.getByRole('combobox', { name: 'Customer Branch' }).press('ArrowDown');
          await staff.getByRole('option', { name: branch }).click();
          await staff.keyboard.press('Tab');
        }
        await dialog.getByRole('button', { name: 'Save' }).click();
        await expect(dialog).toBeHidden();
        await expect(staff.getByRole('button', { name: `Invite ${email}` })).toBeVisible();
      }
    },
  );

  await list.show(under('Invite Contact', ['an e-mail is sent', 'it can be sent again']), async () => {
    for (const { email } of contacts) {
      await staff.getByRole('button', { name: `Invite ${email}` }).click();
      await place.mailTo(email, /reset-password/);
    }
    const last = contacts.at(-1)!.email;
    const before = place.mails.filter((mail) => mail.to.includes(last)).length;
    await staff.getByRole('button', { name: `Invite again: ${last}` }).click();
    await expect.poll(() => place.mails.filter((mail) => mail.to.includes(last)).length).toBe(before + 1);
  });
  return portalUrl;
}

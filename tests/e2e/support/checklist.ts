import { expect, test } from '@playwright/test';

/**
 * What the text says of Customer Updates, from "Setup" to "Job Progress Summary Portal": each of its bullets, in its order, by the label
 * or the thing it is about. A journey shows each of them in the browser; `Checklist.finish` fails for one that was not shown.
 */
export const customerUpdatesBullets = [
  'Setup: customers get access to updates of their jobs',
  'Setup: customers are added by the blue Add Customer button, top right',
  'Add Customers: names come with jobs, typed or imported',
  'Add Customers: a name is linked to Setup by itself',
  'Add Customers: Customer Updates, Setup',
  'Add Customers: Add Customer',
  'Add Customers: search, select, Create',
  'Add Customers: the customer stands in the listing with its Portal URL',
  'Listing: Customer Id',
  'Listing: Customer Name',
  'Listing: Portal URL',
  'Listing: Publish Attachments',
  'Listing: Show DIFOT',
  'Listing: Action with View and Edit',
  'View: the jobs of the customer',
  'Edit: Customer Details, Authorised Contact, DIFOT Settings',
  'View Customer Jobs: month to date and last month(s)',
  'View Customer Jobs: Search by Job Code',
  'View Customer Jobs: Export to Excel, JSON and CSV',
  'Job progress Details: Job Code',
  'Job progress Details: Order #',
  'Job progress Details: Due Date',
  'Job progress Details: Current Status',
  'Job progress Details: Progress (Scheduled, In Progress, Completed)',
  'Job progress Details: Attachments',
  'Job progress Details: the icon opens the image window',
  'Job progress Details: the publish toggle shows it to the contact',
  'Customer Details: Edit on the Setup listing',
  'Customer Details: Name',
  'Customer Details: Contact',
  'Customer Details: Address',
  'Authorised Contacts: Email',
  'Authorised Contacts: First Name',
  'Authorised Contacts: Last Name',
  'Authorised Contacts: Customer Branch',
  'DIFOT Settings: past months, 1 by default',
  'DIFOT Settings: Save, top right',
  'Invite Contact: Invite stands at a saved contact',
  'Invite Contact: an e-mail is sent',
  'Invite Contact: it can be sent again',
  'Invite Contact: toggle and delete',
  'Activation: the e-mail holds the account URL and a link',
  'Activation: the link leads to Reset Password',
  'Activation: then the login screen',
  'Activation: e-mail, password, login',
  'Portal: Job Code',
  'Portal: Note',
  'Portal: Branch',
  'Portal: Order Number',
  'Portal: Due Date',
  'Portal: Current Status',
  'Portal: Action with the published attachments only',
  'Portal: due dates of late jobs in red',
  'Portal: filter by job code and order number',
  'Portal: Export to Excel, JSON and CSV',
] as const;
export type Bullet = (typeof customerUpdatesBullets)[number];

/** Several bullets under one heading. Errors: one that is not in the list. */
export function under(heading: string, names: readonly string[]): Bullet[] {
  return names.map((name) => {
    const found = customerUpdatesBullets.find((one) => one === `${heading}: ${name}`);
    if (found === undefined) throw new Error(`No bullet is called “${heading}: ${name}”.`);
    return found;
  });
}

/** Lines that a journey has to show in the browser: what a text says, bullet by bullet. */
export class Checklist<Line extends string = Bullet> {
  private readonly lines: readonly Line[];
  private readonly shown = new Set<Line>();

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  /** A browser step that shows these lines; they count as shown when it passes. */
  async show(lines: Line | readonly Line[], step: () => Promise<void>): Promise<void> {
    const named = typeof lines === 'string' ? [lines] : lines;
    await test.step(named.join('; '), step);
    for (const one of named) this.shown.add(one);
  }

  finish(): void {
    expect(this.lines.filter((one) => !this.shown.has(one))).toEqual([]);
  }
}

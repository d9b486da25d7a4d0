import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { freePort } from '#tests/support/served.ts';
import { type Clocked, startClocked } from './clocked.ts';
import { fillSignIn, inDays, newPage } from './steps.ts';

const password = 'two boats and a lighthouse';
export const administrator = 'administrator@company.example';
export const clerk = 'clerk@company.example';
export const contact = 'contact@customer.example';
export const stranger = 'stranger@other.example';
export const customerName = 'Pump Works';

export type Id = { id: string };
export type Ask = <T = Record<string, never>>(
  method: 'get' | 'post' | 'patch',
  path: string,
  data?: object,
) => Promise<T>;
export type Job = { id: string; code: string; component: { id: string; code: string } };
export type Scene = {
  place: Clocked;
  /** The staff API as an administrator. */
  ask: Ask;
  portalUrl: string;
  foreignUrl: string;
  customerId: string;
  /** Whoever is signed in, each with a browser of its own. */
  administrator: Page;
  clerk: Page;
  contact: Page;
  stranger: Page;
  job: Job;
  /** Where the server takes answers to its mails. */
  replyPort: number;
  /** What went wrong in pages: errors of scripts, breaches of the Content-Security-Policy. */
  troubles: string[];
  stop(): Promise<void>;
};

/** Takes the invitation as it came over SMTP: sets a password and signs in. */
async function enter(place: Clocked, page: Page, email: string): Promise<void> {
  const mail = await place.mailTo(email, /reset-password/);
  await page.goto(/http:\/\/127\.0\.0\.1:\d+\/[^\s"<]*reset-password[^\s"<]*/.exec(mail)![0]);
  await page.getByLabel('New password', { exact: true }).fill(password);
  const again = page.getByLabel(/again|repeat/i);
  if (await again.count()) await again.fill(password);
  await page.getByRole('button', { name: /set password|save/i }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await fillSignIn(page, email, password);
}

/** A customer with a portal and one contact, who gets the invitation. */
async function customer(ask: Ask, name: string, email: string): Promise<{ id: string; portalUrl: string }> {
  const { id } = await ask<Id>('post', '/customers', { name });
  const { portalUrl } = await ask<{ portalUrl: string }>('post', `/customers/${id}/portal`);
  const made = await ask<{ items: Id[] }>('post', `/customers/${id}/contacts`, {
    contacts: [{ email, firstName: 'Cora', lastName: 'Contact' }],
  });
  await ask('post', `/customers/${id}/contacts/${made.items[0]!.id}/invite`);
  return { id, portalUrl };
}

/** A template with a milestone of the job and one of its components, and a work group whose member the clerk is. */
async function worklist(ask: Ask, userId: string): Promise<void> {
  const category = await ask<Id>('post', '/categories', { name: 'Drawings' });
  const common = { categoryId: null, weight: 1, waitsForAll: false, warning: null, exception: null };
  const job = { ...common, level: 'job' };
  await ask('post', '/templates', {
    name: 'Production',
    direction: 'production',
    departmentId: null,
    jobType: null,
    mode: null,
    containerClass: null,
    milestones: [
      { ...job, eventType: 'JOBA' },
      { ...job, eventType: 'CLRD', categoryId: category.id },
      { ...common, level: 'component', eventType: 'DOD', categoryId: category.id },
      { ...job, eventType: 'JCOM' },
    ],
  });
  const role = await ask<Id>('post', '/workflow-roles', { name: 'Drawing', categoryIds: [category.id] });
  const group = await ask<Id>('post', '/work-groups', { name: 'Office', viewLevel: 'all' });
  await ask('post', `/work-groups/${group.id}/members`, {
    set: [{ userId, workflowRoleId: role.id, cherryPick: true }],
  });
}

/** The company, its clerk, two customers with a contact each, a job of the first with components, on a real server with real mail. */
export async function openScene(
  browser: Browser,
  api: (baseURL: string) => Promise<APIRequestContext>,
): Promise<Scene> {
  const replyPort = await freePort();
  const place = await startClocked({
    MILEPOST_REPLY_PORT: String(replyPort),
    MILEPOST_REPLY_ADDRESS: 'reply+TOKEN@company.example',
  });
  try {
    return { ...(await fill(browser, place, await api(place.url))), replyPort };
  } catch (error) {
    await place.stop();
    throw error;
  }
}

async function fill(browser: Browser, place: Clocked, client: APIRequestContext): Promise<Omit<Scene, 'replyPort'>> {
  const ask: Ask = async <T>(method: 'get' | 'post' | 'patch', path: string, data?: object) => {
    const answer = await client[method](`/api/v1${path}`, data ? { data } : {});
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (answer.status() === 204 ? {} : await answer.json()) as T;
  };
  await ask('post', '/first-run', {
    companyName: 'Journey',
    timeZone: 'Europe/Amsterdam',
    email: administrator,
    firstName: 'Ada',
    lastName: 'Administrator',
    password,
  });
  await ask('post', '/session', { email: administrator, password });
  const user = await ask<Id>('post', '/users', {
    email: clerk,
    firstName: 'Clara',
    lastName: 'Clerk',
    roleKey: 'customer_service',
  });
  await worklist(ask, user.id);
  const own = await customer(ask, customerName, contact);
  const other = await customer(ask, 'Other Works', stranger);
  const made = await ask<Id & { components: Job['component'][] }>('post', '/jobs', {
    jobCode: 'MS-1',
    customer: customerName,
    orderNumber: 'PO-77',
    note: 'Two pumps',
    dueDate: inDays(20),
    direction: 'production',
    serviceOperatorId: user.id,
    components: [{ code: 'IMPELLER' }, { code: 'SHAFT' }],
  });
  const troubles: string[] = [];
  const page = (who: string): Promise<Page> => newPage(browser, who, troubles);
  const scene = {
    place,
    ask,
    portalUrl: own.portalUrl,
    foreignUrl: other.portalUrl,
    customerId: own.id,
    administrator: await page('administrator'),
    clerk: await page('clerk'),
    contact: await page('contact'),
    stranger: await page('stranger'),
    job: { id: made.id, code: 'MS-1', component: made.components.find((one) => one.code === 'IMPELLER')! },
    troubles,
    async stop() {
      await client.dispose();
      await place.stop();
    },
  };
  await scene.administrator.goto(`${place.url}/console`);
  await fillSignIn(scene.administrator, administrator, password);
  await enter(place, scene.clerk, clerk);
  await enter(place, scene.contact, contact);
  await enter(place, scene.stranger, stranger);
  return scene;
}

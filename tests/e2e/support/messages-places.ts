import { expect, type Locator, type Page } from '@playwright/test';
import type { MessagesChecklist, Place } from './messages-checklist.ts';
import { customerName, type Job, type Scene } from './messages-place.ts';
import { log, write } from './messages-screen.ts';
import { noFindings, row } from './steps.ts';

const codeOf = ({ code, component }: Job, isComponent: boolean): string =>
  isComponent ? `${code} / ${component.code}` : code;
/** The message icon of a job or component, whatever it counts. */
const icon = (within: Page | Locator, code: string): Locator =>
  within.getByRole('link', { name: new RegExp(`^Messages of ${code}($|,)`) }).first();

/** The message screen is there, and one can write. */
async function arrived(page: Page, job: Job, isComponent: boolean, place: Place): Promise<void> {
  await expect(
    page.getByRole('heading', { name: `Messages – ${codeOf(job, isComponent)}`, exact: true }),
  ).toBeVisible();
  await expect(log(page)).toBeVisible();
  await write(page, `Written from ${place}, ${isComponent ? 'component' : 'job'}`);
}

async function unfold(page: Page, job: Job): Promise<void> {
  const line = row(page, job.code).first();
  const arrow = line.locator('button[aria-expanded]').first();
  await expect(arrow).toHaveAttribute('aria-expanded', 'false');
  // At the beginning of the record.
  expect((await arrow.boundingBox())!.x).toBeLessThan(
    (await line.getByText(job.code, { exact: true }).first().boundingBox())!.x,
  );
  await expect(page.getByText(job.component.code, { exact: true })).toHaveCount(0);
  await arrow.click();
  await expect(page.getByText(job.component.code, { exact: true })).toBeVisible();
}

/** From all places where staff begin to write. */
export async function staffPlaces({ clerk: page, place, job }: Scene, list: MessagesChecklist): Promise<void> {
  const tracking = async (): Promise<void> => {
    await page.goto(`${place.url}/console`);
    await page.getByRole('link', { name: 'Job Tracking' }).click();
    await expect(page.getByRole('heading', { name: 'Job Tracking' })).toBeVisible();
  };
  await list.show(
    ['Messaging from Job tracking: the icon leads to the message screen of the job', 'From the Job Tracking: job'],
    async () => {
      await tracking();
      await icon(row(page, job.code), job.code).click();
      await arrived(page, job, false, 'Job Tracking');
    },
  );
  await list.show(
    [
      'Messaging from Job tracking: the arrow at the beginning of a record shows its components',
      'Messaging from Job tracking: their icon leads to the message screen of the component',
      'From the Job Tracking: component',
    ],
    async () => {
      await tracking();
      await unfold(page, job);
      await noFindings(page);
      await icon(page, codeOf(job, true)).click();
      await arrived(page, job, true, 'Job Tracking');
    },
  );
  for (const isComponent of [false, true]) {
    const level = isComponent ? 'component' : 'job';
    await list.show(`From the job page: ${level}`, async () => {
      await page.goto(`${place.url}/console/jobs/${job.id}`);
      await icon(page, codeOf(job, isComponent)).click();
      await arrived(page, job, isComponent, 'job page');
    });
    await list.show(`From the worklist: ${level}`, async () => {
      await page.goto(`${place.url}/console/worklist`);
      const line = row(page, isComponent ? job.component.code : 'Cleared customs').first();
      await line.getByRole('button', { name: /^More for/ }).click();
      const item = page.getByRole('menuitem', { name: 'Message' });
      await expect(item.locator('svg').first()).toBeVisible();
      await item.click();
      await arrived(page, job, isComponent, 'worklist');
    });
  }
  await fromView(page, place.url, job, list);
}

async function fromView(page: Page, url: string, job: Job, list: MessagesChecklist): Promise<void> {
  const view = async (): Promise<void> => {
    await page.goto(`${url}/console`);
    await page.getByRole('link', { name: 'Customer Updates' }).click();
    await row(page, customerName)
      .getByRole('link', { name: `View ${customerName}` })
      .click();
    await expect(row(page, job.code)).toBeVisible();
  };
  await list.show(
    [
      'Messaging from Customer Setup: Customer Updates, Setup',
      'Messaging from Customer Setup: View opens the listing of jobs',
      'From the Customer Updates, View: job',
    ],
    async () => {
      await view();
      await expect(page.getByRole('columnheader', { name: /^Action/ })).toBeVisible();
      await icon(row(page, job.code), job.code).click();
      await arrived(page, job, false, 'Customer Updates, View');
    },
  );
  await list.show(
    [
      'Messaging from Customer Setup: Action, and then as from Job Tracking',
      'From the Customer Updates, View: component',
      'Sending Messages: staff come from Job Tracking and Setup',
    ],
    async () => {
      await view();
      await unfold(page, job);
      await icon(page, codeOf(job, true)).click();
      await arrived(page, job, true, 'Customer Updates, View');
    },
  );
}

/** From all places where a contact begins to write. */
export async function contactPlaces({ contact: page, portalUrl, job }: Scene, list: MessagesChecklist): Promise<void> {
  await list.show(
    ['Sending Messages: the customer comes from the listing of the portal', 'From the listing of the portal: job'],
    async () => {
      await page.goto(portalUrl);
      await icon(row(page, job.code), job.code).click();
      await arrived(page, job, false, 'listing of the portal');
    },
  );
  await list.show(
    [
      'Messaging from the Customer Portal: as from Job Tracking',
      'Messaging from the Customer Portal: job level or component level',
      'From the listing of the portal: component',
    ],
    async () => {
      await page.goto(portalUrl);
      await unfold(page, job);
      await noFindings(page);
      await icon(page, codeOf(job, true)).click();
      await arrived(page, job, true, 'listing of the portal');
    },
  );
  for (const isComponent of [false, true]) {
    await list.show(`From the job page of the portal: ${isComponent ? 'component' : 'job'}`, async () => {
      await page.goto(`${portalUrl}/jobs/${job.id}`);
      await icon(page, codeOf(job, isComponent)).click();
      await arrived(page, job, isComponent, 'job page of the portal');
    });
  }
}

import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { attach, confirm, openDialog } from './messages-dialogs.ts';
import { downloads, type SentFile, textFile } from './messages-files.ts';
import type { Scene } from './messages-place.ts';
import { said } from './messages-screen.ts';
import { noFindings } from './steps.ts';

const drawing = (version: number): SentFile => ({
  name: 'drawing.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% version ${version} of the drawing\n%%EOF\n`),
});
const hashOf = (file: SentFile): string => createHash('sha256').update(file.buffer).digest('hex');

async function upload({ clerk, place, job }: Scene, file: SentFile, isNew: boolean): Promise<void> {
  await clerk.goto(`${place.url}/console/jobs/${job.id}`);
  if (isNew) {
    await clerk.locator('input[type=file][multiple]').first().setInputFiles(file);
    await expect(clerk.getByRole('button', { name: `More for ${file.name}` })).toBeVisible();
    return;
  }
  const stored = clerk.waitForResponse((answer) => answer.url().endsWith('/versions') && answer.status() === 201);
  await clerk.getByLabel('Add a new version').first().setInputFiles(file);
  await stored;
}

/** Asks the customer to approve the drawing as it is now. */
async function ask({ clerk, contact, place, job }: Scene, label: string, note: string): Promise<void> {
  await clerk.goto(`${place.url}/console/jobs/${job.id}/messages`);
  await clerk.getByRole('button', { name: 'Ask for approval' }).click();
  const dialog = clerk.getByRole('dialog', { name: 'Ask for approval' });
  await dialog.getByRole('checkbox', { name: label, exact: true }).check();
  await dialog.getByRole('textbox', { name: 'What to look at' }).fill(note);
  await noFindings(clerk);
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog).toBeHidden();
  // Whose turn it is shows on both sides; who asked cannot decide.
  await expect(clerk.getByText(/^Waiting for the other side/)).toBeVisible();
  for (const name of ['Approve', 'Reject'])
    await expect(clerk.getByRole('button', { name, exact: true })).toBeDisabled();
  await expect(contact.getByText('Your turn: Clara Clerk asks for approval.')).toBeVisible();
  await expect(said(contact, note)).toHaveCount(1);
}

async function decide(
  page: Page,
  outcome: 'Approve' | 'Reject',
  reason: string,
  file: SentFile,
  document: SentFile,
): Promise<void> {
  const dialog = await openDialog(page, outcome);
  await downloads(page, dialog.getByRole('link', { name: document.name }), document);
  await attach(dialog, file);
  await dialog.getByRole('textbox', { name: /Reason/ }).fill(reason);
  await noFindings(page);
  await confirm(page, dialog, outcome);
}

/** The decision page from its card: the hash is that of the file, which is there as it was decided on. */
async function checksPage(page: Page, reason: string, document: SentFile, outcome: string): Promise<void> {
  const back = page.url();
  await said(page, reason).getByRole('link', { name: 'Decision page' }).click();
  await expect(page.getByRole('heading', { name: 'Decision – MS-1' })).toBeVisible();
  const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Documents' }) });
  await expect(panel.locator('code')).toHaveText(hashOf(document));
  await expect(page.getByText(outcome, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(reason).first()).toBeVisible();
  await expect(page.getByText('Cora Contact').first()).toBeVisible();
  await downloads(page, panel.getByRole('link', { name: document.name }), document);
  await noFindings(page);
  await page.goto(back);
}

/** Asked about a drawing, rejected with a reason and a file; a new version; asked again and approved. The contact is on a phone. */
export async function requestRejectApprove(scene: Scene): Promise<void> {
  const { clerk, contact, portalUrl, job } = scene;
  await contact.setViewportSize({ width: 390, height: 844 });
  await contact.goto(`${portalUrl}/jobs/${job.id}/messages`);
  const [first, second, third] = [drawing(1), drawing(2), drawing(3)];

  await upload(scene, first, true);
  await ask(scene, 'drawing.pdf', 'Is the drawing right?');
  await noFindings(contact);
  const remark = textFile('remarks.txt', 'The bore is 12 mm');
  await decide(contact, 'Reject', 'The bore is too wide', remark, first);
  for (const page of [contact, clerk]) {
    await expect(said(page, 'The bore is too wide')).toContainText('Rejected');
    await expect(said(page, 'The bore is too wide')).toContainText(remark.name);
    await expect(page.getByText(/asks for approval\.$|asked for approval\.$/)).toHaveCount(0);
    await checksPage(page, 'The bore is too wide', first, 'Rejected');
  }

  // A new version voids what is asked about the one before; what was decided stays.
  await upload(scene, second, false);
  await ask(scene, 'drawing.pdf – Version 2', 'And now?');
  await upload(scene, third, false);
  await expect(said(contact, 'And now?')).toContainText('Void: there is a new version of drawing.pdf.');
  await expect(contact.getByText(/^Your turn/)).toHaveCount(0);
  await ask(scene, 'drawing.pdf – Version 3', 'This is the last one');
  await decide(contact, 'Approve', 'Go ahead with it', textFile('signed.txt', 'Signed'), third);
  for (const page of [clerk, contact]) {
    await expect(said(page, 'Go ahead with it')).toContainText('Approved');
    await checksPage(page, 'Go ahead with it', third, 'Approved');
    await checksPage(page, 'The bore is too wide', first, 'Rejected');
  }
  await contact.setViewportSize({ width: 1280, height: 720 });
}

import { expect, type Page } from '@playwright/test';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { MessagesChecklist } from './messages-checklist.ts';
import { clerk as clerkAddress, contact as contactAddress, type Scene } from './messages-place.ts';
import { log, said, write } from './messages-screen.ts';
import { noFindings, row } from './steps.ts';

/** Longer than a message has to stay unread before it is mailed. */
const wait = 61_000;

export const componentPath = ({ job }: Scene): string => `/jobs/${job.id}/components/${job.component.id}/messages`;

/** Alerts are off at first; an administrator enables them under Administration, Users. */
export async function enableAlerts({ administrator: page, place }: Scene, list: MessagesChecklist): Promise<void> {
  await list.show('Sending Messages: e-mail alerts are enabled from the User section', async () => {
    await page.goto(`${place.url}/console`);
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    await row(page, clerkAddress).getByText('Clara Clerk').click();
    const dialog = page.getByRole('dialog', { name: 'Edit user' });
    const choice = dialog.getByRole('combobox', { name: 'E-mail alerts of messages' });
    await expect(choice).toHaveValue('Off');
    await noFindings(page);
    await choice.click();
    await page.getByRole('option', { name: 'Each, after a minute' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await page.reload();
    await row(page, clerkAddress).getByText('Clara Clerk').click();
    await expect(choice).toHaveValue('Each, after a minute');
    await page.keyboard.press('Escape');
  });
}

/** Not loaded again since `mark` was called: what shows came live. */
async function mark(page: Page): Promise<() => Promise<void>> {
  const stamp = String(Math.random());
  await page.evaluate((text) => Object.assign(globalThis, { stamp: text }), stamp);
  return async () => expect(await page.evaluate(() => (globalThis as unknown as { stamp?: string }).stamp)).toBe(stamp);
}

type Received = { messageId: string; replyTo: string; subject: string; text: string; html: string };
async function read(raw: Buffer): Promise<Received> {
  const mail = await simpleParser(raw);
  return {
    messageId: mail.messageId ?? '',
    replyTo: mail.replyTo?.value[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
  };
}

/** A mail program answers: the text above the mail it answers. */
async function answer(
  port: number,
  from: string,
  mail: Received,
  text: string,
  file?: { name: string; text: string },
): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const quoted = mail.text.split('\n').map((line) => `> ${line}`.trimEnd());
  await transport.sendMail({
    from,
    to: mail.replyTo,
    subject: `Re: ${mail.subject}`,
    inReplyTo: mail.messageId,
    references: mail.messageId,
    text: [text, '', 'On Sunday Journey wrote:', '', ...quoted].join('\n'),
    ...(file ? { attachments: [{ filename: file.name, content: file.text }] } : {}),
  });
  transport.close();
}

/**
 * The customer writes on a component; the clerk, who has nothing open, is told by mail and answers by replying; the customer reads it
 * on the page that is open, and answers a mail likewise.
 */
export async function writeAndAnswer(scene: Scene): Promise<void> {
  const { contact, clerk, place, portalUrl, job, replyPort } = scene;
  const code = `${job.code} / ${job.component.code}`;
  await contact.goto(`${portalUrl}${componentPath(scene)}`);
  const question = 'When does the impeller leave the pelicanwharf?';
  await write(contact, question);
  const stays = await mark(contact);
  await place.advance(wait);
  await place.mailTo(clerkAddress, /pelicanwharf/);
  const told = await read(
    place.mails.find((one) => one.to.includes(clerkAddress) && one.raw.includes('pelicanwharf'))!.bytes,
  );
  expect(told.subject).toBe(`Cora Contact wrote about ${code}`);
  expect(told.text).toContain(question);
  const link = /http:\/\/127\.0\.0\.1:\d+\/console\/jobs\/[^\s)"]+/.exec(told.text)![0];
  await clerk.goto(link);
  await expect(clerk.getByRole('heading', { name: `Messages – ${code}` })).toBeVisible();
  await expect(said(clerk, question)).toHaveCount(1);
  await clerk.goto(`${place.url}/console`);

  const reply = 'It leaves on Friday, as the ottergate says.';
  await answer(replyPort, clerkAddress, told, reply, { name: 'timetable.txt', text: 'Friday' });
  await expect(said(contact, reply)).toHaveCount(1);
  await expect(said(contact, reply)).toContainText('Clara Clerk');
  await expect(log(contact).getByRole('link', { name: 'timetable.txt' })).toBeVisible();
  // The mail that was answered is not said again.
  await expect(said(contact, question)).toHaveCount(1);
  await stays();
  await noFindings(contact);

  // Away from the page the customer is told by mail too, and answers it.
  await contact.goto(portalUrl);
  await clerk.goto(link);
  await write(clerk, 'Shall it go by heronferry?');
  await place.advance(wait);
  await place.mailTo(contactAddress, /heronferry/);
  const asked = await read(
    place.mails.findLast((one) => one.to.includes(contactAddress) && one.raw.includes('heronferry'))!.bytes,
  );
  await answer(replyPort, contactAddress, asked, 'By heronferry, please, as the ternpost.');
  await expect(said(clerk, 'as the ternpost')).toContainText('Cora Contact');
}

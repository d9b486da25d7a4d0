import { expect, type Page } from '@playwright/test';
import { textFile } from './messages-files.ts';
import { componentPath } from './messages-mail.ts';
import { type Ear, foundIn, unzipped } from './messages-overheard.ts';
import { contact as contactAddress, type Scene } from './messages-place.ts';
import { log, said, write } from './messages-screen.ts';
import { exportAll, noFindings } from './steps.ts';

/** A word of an internal note, its file and what is in it; and one of a message that the customer is to read. */
const secret = 'quokkaledger';
const open = 'pelicanwharf';

/** The clerk writes internal notes, the contact having the conversation open, and changes one. */
export async function writeNotes(scene: Scene, ear: Ear): Promise<void> {
  const { clerk, contact, place, portalUrl, job } = scene;
  for (const path of [componentPath(scene), `/jobs/${job.id}/messages`]) {
    await contact.goto(`${portalUrl}${path}`);
    await expect(log(contact)).toBeVisible();
    await clerk.goto(`${place.url}/console${path}`);
    await clerk.getByRole('switch', { name: 'Internal note' }).press('Space');
    const note = clerk.getByRole('textbox', { name: 'Write an internal note' });
    await note.pressSequentially(`The ${secret} says`);
    await contact.waitForTimeout(300);
    await ear.look();
    await note.fill(`The ${secret} says we lose money on this`);
    await clerk
      .locator('input[type=file]')
      .first()
      .setInputFiles(textFile(`${secret}.txt`, `${secret}: 4711`));
    await clerk.getByRole('button', { name: 'Save note' }).click();
    const written = said(clerk, `The ${secret} says`);
    await expect(written).toContainText('Internal note – staff only');
    await expect(written.getByRole('link', { name: `${secret}.txt` })).toBeVisible();
    await noFindings(clerk);
    await written.hover();
    await written.getByRole('button', { name: 'Edit' }).click();
    await clerk.getByRole('textbox', { name: 'Edit your message' }).fill(`The ${secret} says so again`);
    await clerk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(said(clerk, 'says so again')).toHaveCount(1);
    await clerk.getByRole('switch', { name: 'Internal note' }).press('Space');
    // What comes after it is seen: so the note would have been, too.
    const after = `Beside the ${open} of ${path.includes('components') ? 'the component' : 'the job'}`;
    await write(clerk, after);
    await expect(said(contact, after)).toHaveCount(1);
    await ear.look();
  }
  // Away from the page the customer is told by mail of what may be seen, and of nothing else.
  await contact.goto(portalUrl);
  await note(clerk, `Once more: the ${secret}`);
  await write(clerk, `To be read in a mail at the ${open}`);
  await place.advance(61_000);
  await place.mailTo(contactAddress, /To be read in a mail/);
}

async function note(clerk: Page, text: string): Promise<void> {
  await clerk.getByRole('switch', { name: 'Internal note' }).press('Space');
  await clerk.getByRole('textbox', { name: 'Write an internal note' }).fill(text);
  await clerk.getByRole('button', { name: 'Save note' }).click();
  await expect(said(clerk, text)).toHaveCount(1);
  await clerk.getByRole('switch', { name: 'Internal note' }).press('Space');
}

/** The customer looks everywhere, takes every export, and looks for the word itself. */
export async function lookEverywhere(scene: Scene, ear: Ear): Promise<void> {
  const { contact, place, portalUrl, job } = scene;
  const pages = ['', `/jobs/${job.id}`, `/jobs/${job.id}/messages`, componentPath(scene)];
  for (const path of [...pages, '/notifications', '/share-links', '/calendar', '/account']) {
    await contact.goto(`${portalUrl}${path}`);
    await expect(contact.getByRole('heading', { level: 1 })).toBeVisible();
    await contact.waitForTimeout(300);
    if (path.endsWith('messages')) await expect(log(contact)).toContainText(open);
    await ear.look();
  }
  await contact.goto(portalUrl);
  const { lines, excel } = await exportAll(contact);
  ear.keep('export', 'CSV', lines.join('\n'));
  ear.keep('export', 'Excel', unzipped(excel));
  await bell(contact, ear);
  const request = async (path: string): Promise<void> => {
    const answer = await contact.request.get(`${place.url}/api/portal/v1${path}`);
    expect(answer.status(), path).toBe(200);
    ear.keep('API', path, await answer.text());
  };
  await request('/jobs/export?format=json');
  const feed = await contact.request.post(`${place.url}/api/portal/v1/calendar-feed`, {
    headers: { origin: place.url },
  });
  const { url } = (await feed.json()) as { url: string };
  ear.keep('calendar', 'ICS', await (await contact.request.get(url)).text());
}

async function bell(contact: Page, ear: Ear): Promise<void> {
  await contact.getByRole('button', { name: /^Messages/ }).click();
  const opened = contact.getByRole('dialog', { name: 'Messages' });
  const search = opened.getByRole('searchbox').or(opened.getByRole('textbox')).first();
  for (const [word, isFound] of [
    [open, true],
    [secret, false],
  ] as const) {
    await search.fill(word);
    if (isFound) await expect(opened.getByRole('listitem').first()).toContainText(open);
    else await expect(opened.getByText(/^Nothing found for/).first()).toBeVisible();
    // What was typed into the search stands in the page, which then says that there is nothing: the customer's own word.
    if (isFound) ear.keep('page', 'search', await opened.innerHTML());
  }
  await contact.keyboard.press('Escape');
}

/** The secret is nowhere on the customer's side; the same search finds what the customer may see, by every way. */
export async function checkSecret({ place }: Scene, ear: Ear): Promise<void> {
  for (const mail of place.mails.filter((one) => one.to.includes(contactAddress)))
    ear.keep('mail', /^Subject:.*/m.exec(mail.raw)?.[0] ?? '', mail.raw);
  const all = await ear.all();
  expect([...foundIn(all, open).ways].sort()).toEqual(['API', 'mail', 'page', 'stream']);
  for (const way of ['calendar', 'export']) expect([...foundIn(all, 'MS-1').ways]).toContain(way);
  expect(foundIn(all, secret).where).toEqual([]);
}

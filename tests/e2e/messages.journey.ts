import { expect, test } from '@playwright/test';
import { messagesChecklist } from './support/messages-checklist.ts';
import { requestRejectApprove } from './support/messages-decision.ts';
import { showDecisions } from './support/messages-dialogs.ts';
import { enableAlerts, writeAndAnswer } from './support/messages-mail.ts';
import { type Ear, overhear } from './support/messages-overheard.ts';
import { openScene, type Scene } from './support/messages-place.ts';
import { contactPlaces, staffPlaces } from './support/messages-places.ts';
import { showScreen } from './support/messages-screen.ts';
import { checkSecret, lookEverywhere, writeNotes } from './support/messages-secret.ts';
import { checkStranger } from './support/messages-stranger.ts';

/** Messages on both sides: every place where they begin, every sentence of the text about their screen, decisions, mail, internal notes. */

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

const list = messagesChecklist();
let scene: Scene;

let ear: Ear;
let strangersEar: Ear;

test.beforeAll(async ({ browser, playwright }) => {
  test.setTimeout(300_000);
  scene = await openScene(browser, (baseURL) =>
    playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } }),
  );
  ear = await overhear(scene.contact, scene.place.url);
  strangersEar = await overhear(scene.stranger, scene.place.url);
});
test.afterAll(async () => {
  await scene?.stop();
});
test.afterEach(() => {
  expect(scene.troubles).toEqual([]);
});

test('the customer writes on a component, staff answer the mail, and the customer reads it live', async () => {
  await enableAlerts(scene, list);
  await writeAndAnswer(scene);
});

test('an internal note is written beside what the customer reads', async () => {
  await writeNotes(scene, ear);
});

test('messages begin at every place that has jobs or components', async () => {
  await contactPlaces(scene, list);
  await staffPlaces(scene, list);
});

for (const level of ['job', 'component'] as const)
  test(`the message screen of a ${level}, sentence by sentence, on both sides`, async () => {
    const { clerk, contact, place, portalUrl, job } = scene;
    const path =
      level === 'job' ? `/jobs/${job.id}/messages` : `/jobs/${job.id}/components/${job.component.id}/messages`;
    await clerk.goto(`${place.url}/console${path}`);
    await contact.goto(`${portalUrl}${path}`);
    const staffs = { list, level, side: 'staff' as const, page: clerk, other: contact };
    const customers = { list, level, side: 'customer' as const, page: contact, other: clerk };
    for (const screen of [staffs, customers]) {
      await showScreen(screen);
      await showDecisions(screen);
    }
  });

test('asked for approval, rejected with a reason and a file, a new version, approved: by the bytes', async () => {
  await requestRejectApprove(scene);
});

test('nothing of the internal note is anywhere on the side of the customer', async () => {
  await lookEverywhere(scene, ear);
  await checkSecret(scene, ear);
});

test('a contact of another customer gets nothing by any address', async () => {
  await checkStranger(scene, strangersEar);
});

test('the list of what the text says is done', async () => {
  list.finish();
});

import { expect } from '@playwright/test';
import { type Ear, foundIn } from './messages-overheard.ts';
import { contact as contactAddress, type Id, type Scene, stranger as strangerAddress } from './messages-place.ts';

type Ids = { thread: string; message: string; file: string; decision: string; document: string; request: string };

/** What there is in the job's conversation: its ids, as staff read them. */
async function idsOf({ ask, job }: Scene): Promise<Ids> {
  const { id: thread } = await ask<Id>('get', `/jobs/${job.id}/thread`);
  type Page = { items: (Id & { files: Id[]; internal: boolean })[] };
  const { items } = await ask<Page>('get', `/threads/${thread}/messages?limit=200`);
  type Approvals = { decisions: (Id & { documents: Id[] })[]; requests: Id[] };
  const { decisions, requests } = await ask<Approvals>('get', `/threads/${thread}/approvals`);
  const decided = decisions.find((one) => one.documents.length > 0)!;
  return {
    thread,
    message: items.find((one) => !one.internal)!.id,
    file: items.find((one) => !one.internal && one.files.length > 0)!.files[0]!.id,
    decision: decided.id,
    document: decided.documents[0]!.id,
    request: requests[0]!.id,
  };
}

const reading = (jobId: string, componentId: string, ids: Ids): string[] => [
  `/jobs/${jobId}`,
  `/jobs/${jobId}/thread`,
  `/jobs/${jobId}/thread?componentId=${componentId}`,
  `/threads/${ids.thread}`,
  `/threads/${ids.thread}/messages`,
  `/threads/${ids.thread}/files/${ids.file}/file`,
  `/threads/${ids.thread}/files/${ids.file}/thumbnail`,
  `/threads/${ids.thread}/approvals`,
  `/threads/${ids.thread}/approvals/choices`,
  `/threads/${ids.thread}/approvals/decisions/${ids.decision}`,
  `/threads/${ids.thread}/approvals/documents/${ids.document}/file`,
];

/** A contact of another customer asks for all of it by its addresses; the contact of the customer gets it by the very same. */
export async function checkStranger(scene: Scene, ear: Ear): Promise<void> {
  const { stranger, contact, place, foreignUrl, portalUrl, job } = scene;
  const ids = await idsOf(scene);
  const base = `${place.url}/api/portal/v1`;
  for (const path of reading(job.id, job.component.id, ids)) {
    expect((await stranger.request.get(`${base}${path}`)).status(), path).toBe(404);
    // A thumbnail is there of pictures only; all else the customer's own contact gets.
    if (!path.endsWith('thumbnail')) expect((await contact.request.get(`${base}${path}`)).status(), path).toBe(200);
  }
  const writing: [string, object?][] = [
    [`/jobs/${job.id}/thread`],
    [`/threads/${ids.thread}/messages`, { clientId: 'stranger', body: 'Let me in' }],
    [`/threads/${ids.thread}/read`, { messageId: ids.message }],
    [`/threads/${ids.thread}/typing`],
    [
      `/threads/${ids.thread}/approvals/approve`,
      { clientId: 's', requestId: null, documents: [], reason: '', fileIds: [] },
    ],
    [`/threads/${ids.thread}/approvals/requests/${ids.request}/withdraw`, { clientId: 's' }],
  ];
  for (const [path, data] of writing) {
    const answer = await stranger.request.post(`${base}${path}`, {
      ...(data ? { data } : {}),
      headers: { origin: place.url },
    });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(404);
  }
  const addresses = [
    `/jobs/${job.id}`,
    `/jobs/${job.id}/messages`,
    `/jobs/${job.id}/components/${job.component.id}/messages`,
    `/threads/${ids.thread}/decisions/${ids.decision}`,
  ];
  for (const path of addresses) {
    await stranger.goto(`${foreignUrl}${path}`);
    await expect(stranger.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    await ear.look();
  }
  // At the other customer's own address there is a sign-in and nothing else.
  await stranger.goto(`${portalUrl}/jobs/${job.id}/messages`);
  await expect(stranger.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await ear.look();
  await stranger.goto(foreignUrl);
  await ear.look();
  for (const mail of place.mails.filter((one) => one.to.includes(strangerAddress))) ear.keep('mail', 'mail', mail.raw);
  const all = await ear.all();
  for (const word of ['pelicanwharf', 'heronferry', 'MS-1', 'IMPELLER', contactAddress, 'drawing.pdf'])
    expect(foundIn(all, word).where, word).toEqual([]);
  // The stranger's own things are found: their page, their mail, their stream.
  expect([...foundIn(all, 'Other Works').ways]).toContain('API');
  expect(foundIn(all, 'live.started').ways).toEqual(new Set(['stream']));
  expect(foundIn(all, 'reset-password').ways).toContain('mail');
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReplyTest, startReplyTest } from '#tests/support/reply-mails.ts';

let r: ReplyTest;
beforeAll(async () => {
  r = await startReplyTest();
});
afterAll(() => r?.stop());

test('mails that the former person behind a contact got are answered no more, whoever the answer says it is from', async () => {
  const contact = await r.contactOf();
  const { id } = await r.staff.open((await r.jobs.add()).id);
  await r.staff.post(id, 'Please confirm');
  const { replyAddress } = await r.alertTo(contact.email);
  const url = `/api/v1/customers/${r.customer.id}/contacts`;
  const { version } = (await r.t.administrator.get(`${url}?limit=200`)).body.items.find(
    (one: { id: string }) => one.id === contact.id,
  );
  const moved = await r.t.administrator.patch(`${url}/${contact.id}`, { email: 'successor@example.com' }, version);
  expect(moved.status, JSON.stringify(moved.body)).toBe(200);
  await r.t.db.pools.owner.query("update contacts set state = 'active' where id = $1", [contact.id]);
  for (const from of [contact.email, 'successor@example.com'])
    expect((await r.send({ from, to: replyAddress, text: 'I confirm' })).code, from).toBe(550);
  expect(await r.staff.bodies(id)).toEqual(['Please confirm']);
});

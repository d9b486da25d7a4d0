import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { makeCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

/** The invitation of a new contact, with the locale that the contact's preferences have and the one of its customer. */
async function invitation(email: string, own: string | null, ofCustomer: string | null) {
  const customer = await makeCustomer(t, `Of ${email}`);
  const url = `/api/v1/customers/${customer.id}/contacts`;
  const made = await t.administrator.post(url, { contacts: [{ email, firstName: 'Someone', lastName: '' }] });
  const id = made.body.items[0].id as string;
  await t.db.pools.owner.query('update customers set locale = $2 where id = $1', [customer.id, ofCustomer]);
  if (own)
    await t.db.pools.owner.query(
      "update contacts set preferences = jsonb_build_object('locale', $2::text) where id = $1",
      [id, own],
    );
  const { body } = await t.administrator.post(`${url}/${id}/invite`);
  expect(body.state, JSON.stringify(body)).toBe('invited');
  return t.db.withActor(systemActor('test'), (tx) =>
    tx.selectFrom('mails').selectAll().where('to_address', '=', email).executeTakeFirstOrThrow(),
  );
}

test("a German contact's invitation is German in subject, text and HTML", async () => {
  const mail = await invitation('deutsch@mail.example', 'de-AT', null);
  expect(mail.subject).toMatch(/^Ihr Kundenportal – /);
  expect(mail.text_body).toContain('lädt Sie ein, Ihre Aufträge im Kundenportal zu verfolgen');
  expect(mail.text_body).toContain('Guten Tag Someone,');
  expect(mail.text_body).toMatch(/Passwort festlegen:?\s+http\S+reset-password#/);
  expect(mail.html_body).toContain('<html lang="de"');
  expect(mail.html_body).toContain('Passwort festlegen');
  for (const body of [mail.subject, mail.text_body, mail.html_body]) {
    expect(body).not.toMatch(/\b(Hello|invites you|You receive|Reset Password|Sign in)\b/);
  }
});

test('without a wish of its own a contact is written to in the language of its customer, else in that of the company', async () => {
  expect((await invitation('kunde@mail.example', null, 'de')).html_body).toContain('<html lang="de"');
  expect((await invitation('own@mail.example', 'en-GB', 'de')).html_body).toContain('<html lang="en"');
  expect((await invitation('company@mail.example', null, null)).html_body).toContain('<html lang="en"');
});

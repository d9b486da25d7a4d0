import { expect, test } from 'vitest';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { mailTexts } from '#server/mail-texts/mail-texts.ts';
import { alertMails, mostSingly, type ToldThread } from './rules-alert-mail.ts';

const context = (locale = 'en-GB') => ({
  style: {
    company: 'Company',
    accent: null,
    logoUrl: null,
    zone: 'Europe/Amsterdam',
    locale,
    texts: mailTexts(locale),
  },
  firstName: 'Reader',
  homeUrl: 'https://m.example/p/x',
  choicesUrl: 'https://m.example/p/x/notifications',
  unsubscribeUrl: 'https://m.example/unsubscribe/t',
  answerable: false,
});
const message = {
  author: 'Writer',
  body: 'Hello',
  card: null,
  internal: false,
  at: new Date('2026-03-10T09:00:00Z'),
  files: [],
};
const thread = (more: Partial<ToldThread> = {}): ToldThread => ({
  id: 'thread',
  place: 'J-1',
  customer: null,
  url: 'https://m.example/p/x/jobs/1/messages',
  messages: [message],
  hasMore: false,
  ...more,
});

test('one message: who wrote, what, when, its files, and where to answer', () => {
  const [mail] = alertMails([thread({ messages: [{ ...message, files: ['a.pdf', 'b.png'] }] })], false, context());
  expect(mail!.subject).toBe('Writer wrote about J-1');
  expect(mail!.parts.paragraphs[1]).toBe('Writer, 10 March 2026 at 10:00:\nHello\nFiles: a.pdf, b.png');
  expect(mail!.parts.button?.url).toBe('https://m.example/p/x/jobs/1/messages');
});

test.each([
  ['several messages', { messages: [message, message] }, '2 new messages about J-1'],
  ['a component', { place: 'J-1 / A' }, 'Writer wrote about J-1 / A'],
])('%s', (_, more, subject) => {
  expect(alertMails([thread(more)], false, context())[0]!.subject).toBe(subject);
});

test.each([
  ['en-GB', 'Rejected: plan.pdf, list.xlsx (version 2)\nThe bore is wrong'],
  ['de-DE', 'Abgelehnt: plan.pdf, list.xlsx (Version 2)\nThe bore is wrong'],
])('a decision is told in the words of %s, whatever its text says', (locale, sentence) => {
  const documents = [
    { name: 'plan.pdf', versionNumber: 1 },
    { name: 'list.xlsx', versionNumber: 2 },
  ];
  const card = { what: 'rejected', documents, words: 'The bore is wrong' };
  const decision = { ...message, body: 'Rejected: …', card };
  const asked = { ...message, body: 'Approval requested', card: { what: 'asked', documents: [], words: '' } };
  const [mail] = alertMails([thread({ messages: [decision, asked] })], false, context(locale));
  const [, told, request] = mail!.parts.paragraphs;
  expect(told).toContain(`\n${sentence}`);
  expect(request).toMatch(/\n(?:Approval requested|Um Freigabe gebeten)$/);
});

test('an internal note is named as such, a message without text leads to the conversation, a long one is cut', () => {
  const messages = [
    { ...message, internal: true },
    { ...message, body: '' },
    { ...message, body: 'x'.repeat(20_000) },
  ];
  const [mail] = alertMails([thread({ messages, hasMore: true })], false, context());
  const [, note, empty, long, more] = mail!.parts.paragraphs;
  expect(note).toContain('(internal note, not seen by the customer):');
  expect(empty).toContain('Open the conversation to see it.');
  expect(long!.length).toBeLessThan(10_100);
  expect(more).toBe('There is more in the conversation.');
});

test.each([
  [1, true, 1, 'Writer wrote about J-1'],
  [2, true, 1, 'New messages in 2 conversations – Company'],
  [mostSingly, false, mostSingly, 'Writer wrote about J-1'],
  [mostSingly + 1, false, 1, 'New messages in 6 conversations – Company'],
])('%i threads, digest %s: %i mails', (count, isDigest, mails, subject) => {
  const written = alertMails(Array(count).fill(thread()), isDigest, context());
  expect(written.map((one) => one.subject)).toEqual(Array(mails).fill(subject));
});

test.each([
  [
    'a message',
    'en-GB',
    [message],
    false,
    /^##- Please write your answer above this line -##\n[\s\S]+are posted in the conversation/,
  ],
  ['a note among messages', 'en-GB', [message, { ...message, internal: true }], true, /become an internal note/],
  ['a message, in German', 'de-DE', [message], false, /^##- Bitte antworten Sie oberhalb dieser Zeile -##/],
])('where answers are taken, the mail says so and where they go: %s', (_, locale, messages, internal, text) => {
  const [mail] = alertMails([thread({ messages })], false, { ...context(locale), answerable: true });
  expect(mail!.answers).toEqual({ threadId: 'thread', internal });
  expect(renderMail(mail!.parts).text).toMatch(text);
  expect(renderMail(mail!.parts).html).toContain('##- ');
});

test('a mail of several threads takes no answer and does not say so', () => {
  const [mail] = alertMails([thread(), thread()], true, { ...context(), answerable: true });
  expect(mail!.answers).toBeNull();
  expect(renderMail(mail!.parts).text).not.toMatch(/##-|reply/);
});

test('in German', () => {
  const [mail] = alertMails([thread()], false, context('de-DE'));
  expect(mail!.subject).toBe('Writer hat zu J-1 geschrieben');
  expect(mail!.parts.paragraphs[0]).toBe('In der Unterhaltung zu J-1 gibt es Neues.');
});

import { expect, test } from 'vitest';
import { automaticReason, bareAddress } from './rules-loops.ts';

const own = {
  sender: 'updates@company.example',
  mailDomain: 'm.example',
  isReplyAddress: (address: string) => address.startsWith('reply+'),
};
const reason = (
  headers: Record<string, string>,
  { envelopeFrom = 'a@x.example', from = 'a@x.example' as string | null, subject = 'Re: A wrote about J-1' } = {},
) =>
  automaticReason(
    { lines: Object.entries(headers).map(([key, value]) => ({ key, value })), envelopeFrom, from, subject },
    own,
  );

test.each<[string, Record<string, string>, string | null]>([
  ['nothing of the kind', { 'message-id': '<1@x.example>', 'content-type': 'text/plain' }, null],
  ['Auto-Submitted: no', { 'auto-submitted': 'no' }, null],
  ['auto-replied', { 'auto-submitted': 'auto-replied' }, 'auto-submitted'],
  ['auto-generated, with a comment', { 'auto-submitted': 'Auto-Generated (vacation)' }, 'auto-submitted'],
  ['bulk', { precedence: 'bulk' }, 'precedence'],
  ['junk', { precedence: 'Junk' }, 'precedence'],
  ['list', { precedence: 'list' }, 'precedence'],
  ['auto_reply', { precedence: 'auto_reply' }, 'precedence'],
  ['first-class', { precedence: 'first-class' }, null],
  ['suppressed', { 'x-auto-response-suppress': 'All' }, 'x-auto-response-suppress'],
  ['suppressed: none', { 'x-auto-response-suppress': 'None' }, null],
  ['X-Autoreply', { 'x-autoreply': 'yes' }, 'x-autoreply'],
  ['X-Autorespond', { 'x-autorespond': '' }, 'x-autorespond'],
  ['a list', { 'list-id': '<list.x.example>' }, 'list-id'],
  ['X-Loop', { 'x-loop': 'a@x.example' }, 'x-loop'],
  ['a report', { 'content-type': 'multipart/report; report-type=delivery-status' }, 'multipart/report'],
  ['our own mail', { 'message-id': '<01998@M.example>' }, 'own message-id'],
])('%s', (_, headers, expected) => {
  expect(reason(headers)).toBe(expected);
});

test.each<[string, Parameters<typeof reason>[1], string | null]>([
  ['a bounce', { envelopeFrom: '' }, 'no envelope sender'],
  ['from ourselves', { from: 'Updates@Company.example' }, 'own address'],
  ['sent by ourselves', { envelopeFrom: 'updates@company.example' }, 'own address'],
  ['from an address of answers', { from: 'reply+abc@company.example' }, 'own address'],
  ['from a mail system', { from: 'MAILER-DAEMON@x.example' }, 'mail system'],
  ['no sender that can be read', { from: null }, null],
  ['out of office', { subject: 'Automatic reply: A wrote about J-1' }, 'subject'],
  ['away', { subject: 'Out of the office: A wrote about J-1' }, 'subject'],
  ['away, in German', { subject: 'Automatische Antwort: A hat zu J-1 geschrieben' }, 'subject'],
  ['absent, in German', { subject: 'Abwesenheitsnotiz: A hat zu J-1 geschrieben' }, 'subject'],
  ['an answer about it', { subject: 'Re: out of office hours delivery' }, null],
  ['an answer, in German', { subject: 'AW: Abwesenheitsnotiz des Fahrers' }, null],
])('%s', (_, more, expected) => {
  expect(reason({}, more)).toBe(expected);
});

test('the address of a sender with and without a name', () => {
  expect([bareAddress('Milepost <m@x.example>'), bareAddress(' m@x.example ')]).toEqual(['m@x.example', 'm@x.example']);
});

import { expect, test } from 'vitest';
import { isAuthenticated, senderOf } from './rules-sender.ts';

const from = (...values: string[]) => values.map((value) => ({ key: 'from', value }));

test.each<[string, string[], string | null]>([
  ['an address', ['a@x.example'], 'a@x.example'],
  ['with a name', ['Name One <a@x.example>'], 'a@x.example'],
  ['with a quoted name that looks like an address', ['"b@y.example, <c@z.example>" <a@x.example>'], 'a@x.example'],
  ['with an encoded name', ['=?utf-8?Q?M=C3=BCller=2C_A?= <a@x.example>'], 'a@x.example'],
  ['with a comment', ['a@x.example (Name)'], 'a@x.example'],
  ['none', [], null],
  ['empty', [''], null],
  ['two lines', ['a@x.example', 'b@y.example'], null],
  ['two addresses', ['a@x.example, b@y.example'], null],
  ['two in brackets', ['<a@x.example> <b@y.example>'], null],
  ['a group', ['friends: a@x.example;'], null],
  ['an address in an encoded word', ['=?utf-8?Q?a=40x.example?='], null],
  ['an encoded address', ['<=?utf-8?Q?a?=@x.example>'], null],
  ['two at signs', ['<a@x.example@y.example>'], null],
  ['an open quote', ['"a <a@x.example>'], null],
  ['very long', [`${'x'.repeat(3000)} <a@x.example>`], null],
])('the sender: %s', (_, values, expected) => {
  expect(senderOf(from(...values))).toBe(expected);
});

const results = (...values: string[]) => values.map((value) => ({ key: 'authentication-results', value }));
const mx = 'mx.company.example';

test.each<[string, string[], boolean]>([
  ['DMARC passed', [`${mx}; dmarc=pass (p=reject) header.from=x.example`], true],
  ['DMARC of another domain', [`${mx}; dmarc=pass header.from=evil.example`], false],
  ['DMARC failed', [`${mx}; dmarc=fail header.from=x.example; dkim=pass header.d=evil.example`], false],
  ['DKIM of the domain', [`${mx}; dkim=pass header.d=x.example header.s=k`], true],
  ['DKIM of a domain above', [`${mx} 1; dkim=pass header.i=@x.example`], true],
  ['DKIM of another domain', [`${mx}; dkim=pass header.d=notx.example`], false],
  ['DKIM of a top-level domain', [`${mx}; dkim=pass header.d=example`], false],
  ['SPF of the domain', [`${mx}; spf=pass smtp.mailfrom=bounces@mail.x.example`], true],
  ['SPF of another domain', [`${mx}; spf=pass smtp.mailfrom=a@evil.example`], false],
  ['SPF without a domain', [`${mx}; spf=pass`], false],
  ['soft failure', [`${mx}; spf=softfail smtp.mailfrom=a@x.example`], false],
  ['nothing', [], false],
  ['none', [`${mx}; none`], false],
  ["the sender's own line", [`mx.evil.example; dmarc=pass header.from=x.example`], false],
  ["a forged line below the server's", [`${mx}; dmarc=fail`, `${mx}; dmarc=pass header.from=x.example`], false],
  ['words in a comment', [`${mx}; dmarc=fail (dmarc=pass header.from=x.example)`], false],
  ['another server above', [`other; dmarc=fail`, `MX.company.example; dmarc=pass header.from=x.example`], true],
])('authenticated: %s', (_, values, expected) => {
  expect(isAuthenticated(results(...values), mx, 'a@x.example')).toBe(expected);
});

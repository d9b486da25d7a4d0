import { expect, test } from 'vitest';
import { judgeAttempt, placeOf } from './rules-attempts.ts';

test.each([
  ['nothing yet', { pair: 0, account: 0, address: 0 }, false, null, 0],
  ['two wrong', { pair: 2, account: 2, address: 2 }, false, null, 0],
  ['three wrong wait', { pair: 3, account: 3, address: 3 }, false, null, 250],
  ['and longer', { pair: 6, account: 6, address: 6 }, false, null, 2000],
  ['never longer than four seconds', { pair: 7, account: 7, address: 7 }, false, null, 4000],
  ['the pair is refused', { pair: 8, account: 8, address: 8 }, true, 'pair', 0],
  ['many addresses at one account: slowed', { pair: 0, account: 40, address: 0 }, false, null, 1500],
  ['the owner’s own place is not', { pair: 0, account: 40, address: 0 }, true, null, 0],
  ['very many: new places are refused', { pair: 0, account: 200, address: 0 }, false, 'account', 0],
  ['the owner’s own place never', { pair: 0, account: 5000, address: 0 }, true, null, 0],
  ['one address at many accounts: slowed', { pair: 0, account: 0, address: 100 }, true, null, 1500],
] as const)('%s', (_name, failures, familiar, refused, delayMs) => {
  expect(judgeAttempt(failures, familiar)).toEqual({ refused, delayMs });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('the place of %j is %j', (address, place) => {
  expect(placeOf(address)).toBe(place);
});

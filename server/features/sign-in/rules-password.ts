import { invalid } from '#server/errors.ts';
import { commonPasswords } from './common-passwords.ts';

const shortest = 12;
const longest = 200;
/** What has to be left of a password besides what everybody knows. */
const ownLetters = 6;

/**
 * Throws unless the password may be used: 12 to 200 characters, none of the commonest of leaks in any spelling, not made of the address
 * or of names (the company's, the customer's, the person's).
 */
export function checkNewPassword(password: string, names: readonly string[], field = 'password'): void {
  const length = [...password].length;
  if (length < shortest)
    throw invalid(
      field,
      'password_short',
      `The password is too short: at least ${shortest} characters. A few words in a row are easy to remember.`,
    );
  if (length > longest)
    throw invalid(field, 'password_long', `The password is too long: at most ${longest} characters.`);
  if (isMadeOfNames(password, names))
    throw invalid(
      field,
      'password_names',
      'This password is made of your e-mail address, your name or the name of the company. Choose another one.',
    );
  if (isCommon(password))
    throw invalid(
      field,
      'password_common',
      'This password is among the first that attackers try: it comes from known leaks, or is nearly one of those. Choose another one.',
    );
}

/** Whether the password, folded, is in the list of leaked ones, or is one with little added, repeated, or put together of two. */
export function isCommon(password: string): boolean {
  const list = commonPasswords();
  const plain = fold(password);
  const close = plain.replace(/[\s\p{P}\p{S}]/gu, '');
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (list.has(plain) || list.has(close)) return true;
  if (core !== '' && plain.length - core.length < ownLetters && list.has(core)) return true;
  if (new Set(plain).size < 4 || isRepeated(plain) || isRepeated(close) || isRow(close)) return true;
  return close === plain && isTwoOf(list, plain);
}

/** Whether less than six letters are left when names and the address are taken out. */
export function isMadeOfNames(password: string, names: readonly string[]): boolean {
  const own = squeeze(password);
  const words = names
    .flatMap((name) => [name, ...name.split('@').slice(0, 1), ...name.split(/\s+/)])
    .map(squeeze)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  let rest = own;
  for (const word of words) rest = rest.replaceAll(word, '');
  return rest !== own && rest.length < ownLetters;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const squeeze = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** abcabcabcabc: a short piece over and over. */
function isRepeated(text: string): boolean {
  if (text === '') return false;
  const period = `${text}${text}`.indexOf(text, 1);
  return period < text.length && period <= 8;
}

/** abcdefghijkl, 987654321098: each letter is the one after or before the last. */
function isRow(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0)!);
  if (codes.length < 4) return false;
  const steps = codes.slice(1).map((code, index) => code - codes[index]!);
  const even = (by: number) => steps.filter((step) => step === by).length >= steps.length * 0.8;
  return even(1) || even(-1);
}

function isTwoOf(list: ReadonlySet<string>, text: string): boolean {
  for (let at = 3; at <= text.length - 3; at++)
    if (list.has(text.slice(0, at)) && list.has(text.slice(at))) return true;
  return false;
}

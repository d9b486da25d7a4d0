import { invalid } from '#server/errors.ts';

const shortest = 10;
const longest = 200;

// The commonest of leaked passwords that are long enough to pass the length rule; a longer list is bundled with the set-up of contacts.
const common = new Set([
  '1234567890',
  'password123',
  'password1234',
  'qwertyuiop',
  '0987654321',
  '1q2w3e4r5t',
  'qwerty12345',
  'iloveyou123',
  'administrator',
  'welcome1234',
  'letmein1234',
  '123456789a',
  'abcdefghij',
  '1111111111',
  '0000000000',
  'passw0rd123',
  'changeme123',
  'milepost123',
]);

/** Throws unless the password may be used: 10 to 200 characters, none of the commonest, not the e-mail address itself. */
export function checkNewPassword(password: string, email: string): void {
  const length = [...password].length;
  if (length < shortest)
    throw invalid(
      'password',
      'password_short',
      `The password is too short: at least ${shortest} characters. A few words in a row are easy to remember.`,
    );
  if (length > longest)
    throw invalid('password', 'password_long', `The password is too long: at most ${longest} characters.`);
  const folded = password.normalize('NFKC').toLowerCase();
  if (common.has(folded) || new Set(folded).size < 4)
    throw invalid(
      'password',
      'password_common',
      'This password is among the first that attackers try. Choose another one.',
    );
  if (email !== '' && folded.includes(email.toLowerCase()))
    throw invalid('password', 'password_email', 'The password may not contain the e-mail address. Choose another one.');
}

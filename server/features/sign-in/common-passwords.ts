import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let known: ReadonlySet<string> | undefined;

/**
 * The commonest passwords of leaks, folded: the list of @zxcvbn-ts/language-common (MIT), unpacked when the first password is checked and
 * not at every start.
 */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(read().map((password) => password.normalize('NFKC').toLowerCase()));
  return known;
}

function read(): string[] {
  const { dictionary } = require('@zxcvbn-ts/language-common') as { dictionary: { 'passwords-common': string[] } };
  return dictionary['passwords-common'];
}

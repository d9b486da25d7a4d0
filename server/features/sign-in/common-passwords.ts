import { createRequire } from 'node:module';

let known: ReadonlySet<string> | undefined;

/**
 * The commonest passwords of leaks, folded: the list of @zxcvbn-ts/language-common (MIT). Its ECMAScript build names files that Node does
 * not find, so the CommonJS one is read, when the first password is checked.
 */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(read().map((password) => password.normalize('NFKC').toLowerCase()));
  return known;
}

function read(): string[] {
  const { dictionary } = createRequire(import.meta.url)('@zxcvbn-ts/language-common') as {
    dictionary: { 'passwords-common': string[] };
  };
  return dictionary['passwords-common'];
}

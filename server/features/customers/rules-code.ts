import { foldKey } from '#shared/fold.ts';

const longest = 12;

/**
 * The code that a name suggests: its letters and digits as capitals, without Latin accents, at most 12 characters (DOMAIN 1). A name
 * without any letter gives CUSTOMER.
 */
export function codeFromName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toUpperCase();
  const letters = [...plain].filter((one) => /[\p{L}\p{N}]/u.test(one)).slice(0, longest);
  return letters.join('') || 'CUSTOMER';
}

/** The first code that is free: the suggestion itself, then with 2, 3 ... at its end, never over 12 characters. `taken` holds folded codes. */
export function freeCode(suggestion: string, taken: ReadonlySet<string>): string {
  const characters = [...suggestion];
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : String(number);
    const code = characters.slice(0, longest - tail.length).join('') + tail;
    if (!taken.has(foldKey(code))) return code;
  }
}

/** The beginning that every code `freeCode` may try has in common: what has to be looked up. */
export function sharedBeginning(suggestion: string): string {
  return foldKey([...suggestion].slice(0, 4).join(''));
}

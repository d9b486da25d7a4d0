import type { Fault } from '#server/errors.ts';
import { foldKey } from '#shared/fold.ts';
import { isPrintable, isStorable, lengthOf } from '#shared/texts.ts';

type Texts = {
  code?: string | undefined;
  name?: string | undefined;
  contactName?: string | undefined;
  address?: string | undefined;
  aliases?: readonly string[] | undefined;
  branches?: readonly { name: string }[] | undefined;
};

const lineBreaks = /[\t\r\n\u2028\u2029]/;

/** What is wrong with the texts of a customer; a field that is left out is not checked. Texts are kept as written. */
export function customerFaults(input: Texts): Fault[] {
  return [
    ...(input.code === undefined ? [] : codeFaults(input.code)),
    ...(input.name === undefined ? [] : lineFaults('name', input.name, 'The name', true)),
    ...(input.contactName === undefined ? [] : lineFaults('contactName', input.contactName, 'The contact', false)),
    ...(input.address === undefined || isStorable(input.address) ? [] : [character('address', 'The address')]),
    ...namesFaults('aliases', 'alias', input.aliases ?? []),
    ...namesFaults('branches', 'branch', input.branches?.map((branch) => branch.name) ?? [], '.name'),
  ];
}

/** Faults of one line of text: printable as it stands and, where it must be, not blank. */
export function lineFaults(field: string, value: string, what: string, needed: boolean): Fault[] {
  if (needed && foldKey(value) === '') return [{ field, code: 'blank', message: `${what} is blank. Fill it in.` }];
  return !isStorable(value) || lineBreaks.test(value) ? [character(field, what)] : [];
}

function codeFaults(code: string): Fault[] {
  if (foldKey(code) === '') return [];
  if (!isPrintable(code)) return [character('code', 'The code')];
  return lengthOf(code.trim()) > 12
    ? [{ field: 'code', code: 'code_long', message: 'The code is too long: at most 12 characters.' }]
    : [];
}

function namesFaults(field: string, what: string, names: readonly string[], tail = ''): Fault[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const place = `${field}.${index}${tail}`;
    const faults = lineFaults(place, name, `The ${what}`, true);
    const key = foldKey(name);
    if (faults.length === 0 && seen.has(key))
      faults.push({ field: place, code: 'twice', message: `The ${what} “${name}” stands here twice. Remove one.` });
    seen.add(key);
    return faults;
  });
}

function character(field: string, what: string): Fault {
  return {
    field,
    code: 'characters',
    message: `${what} contains a control character (a line break, tab or the like) that does not belong there. Remove it.`,
  };
}

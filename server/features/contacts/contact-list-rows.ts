import { fullFormats } from 'ajv-formats/dist/formats.js';
import { nearest } from '#server/tabular/rules-nearest.ts';
import type { TableRow } from '#server/tabular/table.ts';
import { foldKey } from '#shared/fold.ts';
import { lengthOf } from '#shared/texts.ts';
import { nameFaults } from './rules-contact-texts.ts';
import type { ListColumns, ListField } from './rules-list-columns.ts';

export type ListedContact = {
  row: number;
  email: string;
  key: string;
  firstName: string;
  lastName: string;
  branchIds: string[];
};
/** One wrong place of a list: `field` is the one of the contact, `text` what stands there. */
export type ListFault = { row: number; field: ListField; code: string; message: string; text: string };
export type ListKnown = {
  /** Folded addresses that are contacts of the customer already. */
  taken: ReadonlySet<string>;
  branches: readonly { id: string; name: string }[];
};

const longest = { email: 254, name: 100 };
const isEmail = (text: string): boolean => (fullFormats.email as RegExp).test(text);

/** Reads the rows of a list: the contacts that can be made, and for each other row what is wrong with it, in a sentence. */
export function readContacts(rows: readonly TableRow[], columns: ListColumns, known: ListKnown) {
  const seen = new Map<string, number>();
  const contacts: ListedContact[] = [];
  const faults: ListFault[] = [];
  for (const row of rows) {
    const { contact, faults: own } = readRow(row, columns, known);
    const firstRow = seen.get(contact.key);
    if (firstRow !== undefined && contact.key !== '')
      own.push(
        emailFault(row.row, contact.email, 'twice', `This address stands in row ${firstRow} already. Remove one.`),
      );
    else seen.set(contact.key, row.row);
    if (own.length > 0) faults.push(...own);
    else contacts.push(contact);
  }
  return { contacts, faults };
}

function readRow(row: TableRow, { places }: ListColumns, known: ListKnown) {
  const cell = (field: ListField) => (places[field] === undefined ? null : (row.cells[places[field]!] ?? null));
  const text = (field: ListField): string => cell(field)?.text.trim() ?? '';
  const unreadable = (Object.keys(places) as ListField[]).flatMap((field): ListFault[] => {
    const found = cell(field);
    return found?.kind === 'error'
      ? [{ row: row.row, field, code: found.code, message: found.message, text: shortened(found.text) }]
      : [];
  });
  const email = text('email');
  const key = foldKey(email);
  const names = namesOf(text);
  const { branchIds, unknown } = branchesOf(text('customerBranch'), known.branches);
  const contact = { row: row.row, email, key, ...names, branchIds };
  if (unreadable.length > 0) return { contact, faults: unreadable };
  const faults = [...emailFaults(row.row, email, key, known.taken), ...namesFaults(row.row, names)];
  for (const name of unknown) faults.push(branchFault(row.row, name, known.branches));
  return { contact, faults };
}

/** A column for the whole name: its last word is the last name. */
function namesOf(text: (field: ListField) => string): { firstName: string; lastName: string } {
  const whole = text('name');
  if (text('firstName') !== '' || text('lastName') !== '' || whole === '')
    return { firstName: text('firstName'), lastName: text('lastName') };
  const space = whole.lastIndexOf(' ');
  return space < 0
    ? { firstName: whole, lastName: '' }
    : { firstName: whole.slice(0, space).trim(), lastName: whole.slice(space + 1) };
}

function branchesOf(text: string, branches: ListKnown['branches']): { branchIds: string[]; unknown: string[] } {
  const find = (name: string) => branches.find((branch) => foldKey(branch.name) === foldKey(name));
  if (text === '') return { branchIds: [], unknown: [] };
  const whole = find(text);
  if (whole) return { branchIds: [whole.id], unknown: [] };
  const names = text
    .split(/[;|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const ids = names.flatMap((name) => find(name)?.id ?? []);
  return { branchIds: [...new Set(ids)], unknown: names.filter((name) => !find(name)) };
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

function emailFault(row: number, text: string, code: string, message: string): ListFault {
  return { row, field: 'email', code, message, text: shortened(text) };
}

function emailFaults(row: number, email: string, key: string, taken: ReadonlySet<string>): ListFault[] {
  if (email === '') return [emailFault(row, email, 'blank', 'The e-mail address is blank. Fill it in.')];
  if (lengthOf(email) > longest.email)
    return [emailFault(row, email, 'email_long', `The e-mail address is longer than ${longest.email} characters.`)];
  if (!isEmail(email))
    return [emailFault(row, email, 'email_form', 'This is not an e-mail address. Write it like name@company.com.')];
  if (taken.has(key))
    return [emailFault(row, email, 'contact_taken', 'This customer already has a contact with this address.')];
  return [];
}

function namesFaults(row: number, names: { firstName: string; lastName: string }): ListFault[] {
  const faults = nameFaults('', names).map(({ field, code, message }) => {
    const at = field as 'firstName' | 'lastName';
    return { row, field: at, code, message, text: shortened(names[at]) };
  });
  for (const field of ['firstName', 'lastName'] as const)
    if (lengthOf(names[field]) > longest.name)
      faults.push({
        row,
        field,
        code: 'name_long',
        message: `The ${field === 'firstName' ? 'first' : 'last'} name is longer than ${longest.name} characters. Shorten it.`,
        text: shortened(names[field]),
      });
  return faults;
}

function branchFault(row: number, name: string, branches: ListKnown['branches']): ListFault {
  const near = nearest(
    name,
    branches.map((branch) => branch.name),
  );
  const advice = near === null ? 'Add it first, or correct the name.' : `Did you mean “${near}”?`;
  const message = `This customer has no branch “${shortened(name)}”. ${advice}`;
  return { row, field: 'customerBranch', code: 'branch_unknown', message, text: shortened(name) };
}

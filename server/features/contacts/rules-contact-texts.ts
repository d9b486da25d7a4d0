import type { Fault } from '#server/errors.ts';
import { lineFaults } from '#server/features/customers/rules-customer.ts';

/** Marks that turn the direction of the text after them: a name with one can pose as another. Joiners, which some scripts need, may stay. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function oneLine(field: string, value: string, what: string, needed: boolean): Fault[] {
  const faults = lineFaults(field, value, what, needed);
  if (faults.length > 0 || !turning.test(value)) return faults;
  return [
    {
      field,
      code: 'characters',
      message: `${what} contains an invisible character that turns the direction of the text. Type it again.`,
    },
  ];
}

/** What is wrong with a contact's names; one that is left out is not checked. `prefix`: the place in a request, like `contacts.3.`. */
export function nameFaults(prefix: string, input: { firstName?: string; lastName?: string }): Fault[] {
  return [
    ...(input.firstName === undefined ? [] : oneLine(`${prefix}firstName`, input.firstName, 'The first name', true)),
    ...(input.lastName === undefined ? [] : oneLine(`${prefix}lastName`, input.lastName, 'The last name', false)),
  ];
}

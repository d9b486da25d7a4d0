import { invalid } from '#server/errors.ts';

/** A code that machines use too (reference types, custom fields), as it is stored: small letters, digits, underscores. */
export function machineKey(field: string, label: string, entered: string): string {
  const key = entered.trim().toLowerCase();
  if (/^[a-z][a-z0-9_]{0,29}$/.test(key)) return key;
  throw invalid(
    field,
    'key_form',
    `The ${label} "${entered}" must have 1 to 30 letters (a-z), digits or underscores and begin with a letter.`,
  );
}

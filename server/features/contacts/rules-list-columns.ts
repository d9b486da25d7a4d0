import { simpleHeader } from '#server/tabular/rules-mapping-guess.ts';

export const listFields = ['email', 'firstName', 'lastName', 'name', 'customerBranch'] as const;
export type ListField = (typeof listFields)[number];
export type ListColumns = {
  hasHeader: boolean;
  /** The place of each field among the cells of a row. */
  places: Partial<Record<ListField, number>>;
  /** Headers of columns that are not read. */
  ignored: string[];
};

const terms: Record<ListField, readonly string[]> = {
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail', 'e mail adresse'],
  firstName: ['first name', 'firstname', 'given name', 'forename', 'vorname'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'nachname', 'familienname'],
  name: ['name', 'full name', 'contact', 'contact name'],
  customerBranch: [
    'customer branch',
    'branch',
    'branches',
    'site',
    'location',
    'niederlassung',
    'kundenniederlassung',
    'filiale',
  ],
};

const fieldOf = (header: string): ListField | undefined =>
  listFields.find((field) => terms[field].includes(simpleHeader(header)));

/**
 * Tells which column of a list holds what. A first row that names a field is the header; without one the e-mail addresses show their
 * column, and first name, last name and branch are read from the others in that order, as they stand in Authorised Contacts. So a first
 * row that is only wrong is never taken for a header and lost. Null: no column is one of e-mail addresses.
 */
export function recogniseColumns(
  first: readonly string[],
  samples: readonly (readonly string[])[],
): ListColumns | null {
  const named = first.map(fieldOf);
  if (named.some((field) => field !== undefined)) {
    const places: ListColumns['places'] = {};
    const ignored: string[] = [];
    for (const [place, header] of first.entries()) {
      const field = named[place];
      if (field !== undefined && places[field] === undefined) places[field] = place;
      else if (header.trim() !== '') ignored.push(header.trim());
    }
    return places.email === undefined ? null : { hasHeader: true, places, ignored };
  }
  const email = emailPlace([first, ...samples]);
  if (email === null) return null;
  const [firstName, lastName, customerBranch] = [0, 1, 2, 3].filter((place) => place !== email);
  return {
    hasHeader: false,
    places: { email, firstName, lastName, customerBranch } as ListColumns['places'],
    ignored: [],
  };
}

function emailPlace(rows: readonly (readonly string[])[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const [place, text] of row.entries()) if (text.includes('@')) counts.set(place, (counts.get(place) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : null;
}

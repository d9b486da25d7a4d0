import { describe, expect, test } from 'vitest';
import { type Cell, textCell } from '#server/tabular/table.ts';
import { readContacts } from './contact-list-rows.ts';
import { recogniseColumns } from './rules-list-columns.ts';

const known = {
  taken: new Set(['there@x.example']),
  branches: [
    { id: 'e', name: 'East' },
    { id: 'b', name: 'Bay; Old' },
  ],
};
const columns = recogniseColumns(['Email', 'First Name', 'Last Name', 'Customer Branch'], [])!;
const rowsOf = (...rows: (string | Cell)[][]) =>
  rows.map((cells, at) => ({
    row: at + 2,
    cells: cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)),
    faults: [],
  }));
const read = (...cells: (string | Cell)[]) => readContacts(rowsOf(cells), columns, known);

describe('columns', () => {
  test.each([
    [
      ['Email', 'First Name', 'Last Name', 'Customer Branch'],
      { email: 0, firstName: 1, lastName: 2, customerBranch: 3 },
      [],
    ],
    [['Surname', 'GivenName', 'Phone', 'E-mail address'], { lastName: 0, firstName: 1, email: 3 }, ['Phone']],
    [['Name', 'E-Mail', 'Email'], { name: 0, email: 1 }, ['Email']],
  ])('a header: %j', (header, places, ignored) => {
    expect(recogniseColumns(header, [])).toEqual({ hasHeader: true, places, ignored });
  });

  test.each([
    [['a@b.example', 'Ann', 'Lee'], { email: 0, firstName: 1, lastName: 2, customerBranch: 3 }],
    [['Ann', 'Lee', 'a@b.example', 'East'], { email: 2, firstName: 0, lastName: 1, customerBranch: 3 }],
  ])('none: %j', (first, places) => {
    expect(recogniseColumns(first, [])).toEqual({ hasHeader: false, places, ignored: [] });
  });

  test('a first row that is only wrong is not a header', () => {
    expect(recogniseColumns(['nonsense', 'Ann'], [['a@b.example', 'Bea']])).toMatchObject({
      hasHeader: false,
      places: { email: 0 },
    });
  });

  test('no e-mail addresses anywhere', () => {
    expect(recogniseColumns(['First Name', 'Last Name'], [])).toBeNull();
    expect(recogniseColumns(['Ann', 'Lee'], [['Bea', 'May']])).toBeNull();
  });
});

describe('rows', () => {
  test('a good one', () => {
    expect(read(' Ann@X.example ', 'Ann', '', 'east').contacts).toEqual([
      { row: 2, email: 'Ann@X.example', key: 'ann@x.example', firstName: 'Ann', lastName: '', branchIds: ['e'] },
    ]);
  });

  test('several branches in a cell; one whose name holds the separator', () => {
    expect(read('a@x.example', 'A', '', 'East; East').contacts[0]?.branchIds).toEqual(['e']);
    expect(read('a@x.example', 'A', '', 'Bay; Old').contacts[0]?.branchIds).toEqual(['b']);
  });

  test('a column of whole names', () => {
    const whole = recogniseColumns(['Name', 'Email'], [])!;
    const names = ['Ann Mary Lee', 'Ann'].map(
      (name) => readContacts(rowsOf([name, 'a@x.example']), whole, known).contacts[0]!,
    );
    expect(names.map(({ firstName, lastName }) => [firstName, lastName])).toEqual([
      ['Ann Mary', 'Lee'],
      ['Ann', ''],
    ]);
  });

  test.each([
    ['blank e-mail', ['', 'Ann'], 'email', 'blank'],
    ['no e-mail', ['ann at x.example', 'Ann'], 'email', 'email_form'],
    ['two in one cell', ['a@x.example, b@x.example', 'Ann'], 'email', 'email_form'],
    ['a line break', ['a@x.example\nbcc: z@x.example', 'Ann'], 'email', 'email_form'],
    ['too long', [`${'a'.repeat(250)}@x.example`, 'Ann'], 'email', 'email_long'],
    ['known', ['THERE@x.example', 'Ann'], 'email', 'contact_taken'],
    ['no first name', ['a@x.example', ' '], 'firstName', 'blank'],
    ['a long name', ['a@x.example', 'x'.repeat(10_000)], 'firstName', 'name_long'],
    ['a long last name', ['a@x.example', 'A', 'x'.repeat(101)], 'lastName', 'name_long'],
    ['a control character', ['a@x.example', 'A\u0007nn'], 'firstName', 'characters'],
    ['a turned text', ['a@x.example', 'A', 'Lee\u202e'], 'lastName', 'characters'],
    ['another branch', ['a@x.example', 'A', '', 'West'], 'customerBranch', 'branch_unknown'],
  ])('a bad one: %s', (_, cells, field, code) => {
    const { contacts, faults } = read(...cells);
    expect(contacts).toEqual([]);
    expect(faults).toEqual([
      expect.objectContaining({ row: 2, field, code, message: expect.stringMatching(/\.$|\?$/) }),
    ]);
    expect(faults[0]!.text.length).toBeLessThanOrEqual(201);
  });

  test('a cell that cannot be read says so itself', () => {
    const broken = { kind: 'error', text: '#REF!', code: 'cell_error', message: 'The formula is broken.' } as const;
    expect(read('a@x.example', broken).faults).toEqual([
      { row: 2, field: 'firstName', code: 'cell_error', message: 'The formula is broken.', text: '#REF!' },
    ]);
  });

  test('the same address twice names the row of the first; a close branch is named', () => {
    const { contacts, faults } = readContacts(
      rowsOf(['a@x.example', 'A'], ['A@X.example', 'B'], ['c@x.example', 'C', '', 'Eest']),
      columns,
      known,
    );
    expect(contacts.map((one) => one.row)).toEqual([2]);
    expect(faults.map(({ row, message }) => [row, message])).toEqual([
      [3, 'This address stands in row 2 already. Remove one.'],
      [4, 'This customer has no branch “Eest”. Did you mean “East”?'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Customer } from '../../customers/api.ts';
import { changeOf, type Draft, draftOf } from '../../customers/detail/rules-draft.ts';
import { isKept, type Kept, rebase, valueAt, withValue } from './rules-rebase.ts';

const base: Customer = {
  id: '1',
  code: 'C',
  name: 'Customer',
  contactName: '',
  address: 'Quay 1',
  state: 'active',
  aliases: ['A'],
  branches: [
    { id: 'b1', name: 'East', active: true },
    { id: 'b2', name: 'West', active: true },
  ],
  serviceOperator: null,
  tracking: { import: false, export: false, domestic: false, production: false },
  groups: { importAir: null, importSea: null, export: null, transport: null },
  automaticDelivery: false,
  portalUrl: 'https://example.com/p/x',
  portalCreatedAt: null,
  publishAttachments: false,
  showDifot: false,
  difot: { pastMonths: 1, toleranceDays: 0, tolerancePercent: 0, countingDate: null },
  portal: { portalColumns: null, leadingReference: null, unassignedTooDefault: false },
  version: 3,
  createdAt: '2026-03-10T09:00:00Z',
  updatedAt: '2026-03-10T09:00:00Z',
  abilities: { edit: true, delete: true, createPortal: false, editContacts: true },
};
const typed = (change: Partial<Draft>): Kept => ({ base, draft: { ...draftOf(base), ...change }, conflicts: [] });
const saved = (change: Partial<Customer>): Customer => ({ ...base, version: 4, ...change });

describe('what was typed, put onto what others saved meanwhile', () => {
  test('each side changed something else: both are kept, and only mine is sent', () => {
    const { base: onto, draft, conflicts } = rebase(typed({ address: 'Quay 2' }), saved({ name: 'Renamed' }));
    expect(conflicts).toEqual([]);
    expect([draft.name, draft.address]).toEqual(['Renamed', 'Quay 2']);
    expect(changeOf(onto, draft)).toEqual({ address: 'Quay 2' });
  });

  test('both changed the same differently: mine stands, theirs is named', () => {
    const { draft, conflicts } = rebase(typed({ address: 'Quay 2' }), saved({ address: 'Quay 3' }));
    expect(draft.address).toBe('Quay 2');
    expect(conflicts).toEqual([{ path: 'address', theirs: 'Quay 3' }]);
    expect(withValue(draft, 'address', 'Quay 3').address).toBe('Quay 3');
  });

  test('both changed it alike: nothing to decide, nothing to send', () => {
    const { base: onto, draft, conflicts } = rebase(typed({ showDifot: true }), saved({ showDifot: true }));
    expect(conflicts).toEqual([]);
    expect(changeOf(onto, draft)).toEqual({});
  });

  test('settings field by field', () => {
    const mine = { ...base.difot, toleranceDays: 2, pastMonths: 6 };
    const theirs = { ...base.difot, toleranceDays: 5, tolerancePercent: 1 };
    const { draft, conflicts } = rebase(typed({ difot: mine }), saved({ difot: theirs }));
    expect(draft.difot).toEqual({ pastMonths: 6, toleranceDays: 2, tolerancePercent: 1, countingDate: null });
    expect(conflicts).toEqual([{ path: 'difot.toleranceDays', theirs: 5 }]);
    expect(valueAt(draft, 'difot.toleranceDays')).toBe(2);
    expect(withValue(draft, 'difot.toleranceDays', 5).difot).toEqual({ ...draft.difot, toleranceDays: 5 });
  });

  test('branches: renamed by both, added by both', () => {
    const own = draftOf(base).branches;
    const mine = [{ ...own[0]!, name: 'Harbour' }, own[1]!, { key: 'n', name: 'North', active: true }];
    const theirs = [
      { id: 'b1', name: 'Port', active: false },
      { id: 'b2', name: 'West', active: true },
      { id: 'b3', name: 'South', active: true },
    ];
    const { draft, conflicts } = rebase(typed({ branches: mine }), saved({ branches: theirs }));
    expect(draft.branches.map((one) => [one.name, one.active])).toEqual([
      ['Harbour', false],
      ['West', true],
      ['South', true],
      ['North', true],
    ]);
    expect(conflicts).toEqual([{ path: 'branches.b1.name', theirs: 'Port' }]);
    expect(valueAt(draft, 'branches.b1.name')).toBe('Harbour');
    expect(withValue(draft, 'branches.b1.name', 'Port').branches[0]!.name).toBe('Port');
  });

  test('conflicts that are still open stay, with what was saved last', () => {
    const first = rebase(
      typed({ address: 'Quay 2', contactName: 'One' }),
      saved({ address: 'Quay 3', contactName: 'Two' }),
    );
    const second = rebase(first, saved({ address: 'Quay 4', contactName: 'Two', version: 5 }));
    expect(second.conflicts).toEqual([
      { path: 'contactName', theirs: 'Two' },
      { path: 'address', theirs: 'Quay 4' },
    ]);
    expect(second.draft.contactName).toBe('One');
  });
});

describe('what a browser kept', () => {
  test('is taken up for its own customer', () => expect(isKept(JSON.parse(JSON.stringify(typed({}))), '1')).toBe(true));
  test.each([
    ['nothing', null],
    ['of another customer', { ...typed({}), base: { ...base, id: '2' } }],
    ['without conflicts', { base, draft: draftOf(base) }],
    ['of an older page', { ...typed({}), draft: { ...draftOf(base), portal: undefined } }],
    ['broken', { ...typed({}), base: { id: '1', version: 1, branches: [] } }],
    ['a text', 'x'],
  ])('is not taken up when it is %s', (_, value) => expect(isKept(value, '1')).toBe(false));
});

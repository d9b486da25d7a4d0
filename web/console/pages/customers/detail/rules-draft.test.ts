import { describe, expect, it } from 'vitest';
import type { Customer } from '../api.ts';
import { branchFaultField, changeOf, draftOf } from './rules-draft.ts';

const customer: Customer = {
  id: '1',
  code: 'C',
  name: 'Customer',
  contactName: '',
  address: '',
  state: 'active',
  aliases: ['A'],
  branches: [
    { id: 'b1', name: 'East', active: true },
    { id: 'b2', name: 'West', active: true },
  ],
  serviceOperator: null,
  tracking: { import: false, export: false, domestic: false, production: false },
  groups: { importAir: null, importSea: { id: 'g1', code: 'AUTO', name: 'Automotive' }, export: null, transport: null },
  automaticDelivery: false,
  portalUrl: null,
  portalCreatedAt: null,
  publishAttachments: false,
  showDifot: false,
  difot: { pastMonths: 1, toleranceDays: 0, tolerancePercent: 0, countingDate: null },
  portal: { portalColumns: null, leadingReference: null, unassignedTooDefault: false },
  version: 3,
  createdAt: '2026-03-10T09:00:00Z',
  updatedAt: '2026-03-10T09:00:00Z',
  abilities: { edit: true, delete: true, createPortal: true, editContacts: true },
};

describe('the form of a customer', () => {
  it('sends the groups by their ids when one was changed', () => {
    const draft = draftOf(customer);
    expect(draft.groups).toEqual({ importAir: null, importSea: 'g1', export: null, transport: null });
    draft.groups = { ...draft.groups, importSea: null, transport: 'g2' };
    expect(changeOf(customer, draft)).toEqual({
      groups: { importAir: null, importSea: null, export: null, transport: 'g2' },
    });
  });

  it('sends nothing when nothing was changed', () => {
    expect(changeOf(customer, draftOf(customer))).toEqual({});
  });

  it('sends what was changed, and of the branches only changed and new ones', () => {
    const draft = draftOf(customer);
    draft.name = 'Renamed';
    draft.tracking = { ...draft.tracking, import: true };
    draft.branches = [
      draft.branches[0]!,
      { ...draft.branches[1]!, active: false },
      { key: 'n1', name: 'North', active: true },
    ];
    expect(changeOf(customer, draft)).toEqual({
      name: 'Renamed',
      tracking: { import: true, export: false, domestic: false, production: false },
      branches: [
        { id: 'b2', name: 'West', active: false },
        { name: 'North', active: true },
      ],
    });
    expect(branchFaultField(customer, draft, 'n1')).toBe('branches.1.name');
    expect(branchFaultField(customer, draft, 'b2')).toBe('branches.0.name');
    expect(branchFaultField(customer, draft, 'b1')).toBe('branches.-1.name');
  });
});

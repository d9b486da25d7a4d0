/** Customer groups: AUTO, PHARMA and the like. */
export const customerGroups = {
  title: 'Customer Groups',
  lead: 'Groups such as AUTO or PHARMA, by which work groups tell customers apart.',
  add: 'Add customer group',
  search: 'Search by code or name',
  code: 'Code',
  codeHint: '1 to 12 characters, such as AUTO',
  name: 'Name',
  nameHint: 'As people read it',
  usedBy: 'Used by',
  unused: 'Nothing yet',
  customers_one: '{{count}} customer',
  customers_other: '{{count}} customers',
  overrides_one: '{{count}} override',
  overrides_other: '{{count}} overrides',
  workGroups_one: '{{count}} work group',
  workGroups_other: '{{count}} work groups',
  emptyTitle: 'No customer groups yet',
  empty:
    'Add one where certain staff look after certain customers. Without groups, everybody in a work group sees its jobs.',
  noneTitle: 'Nothing found for “{{query}}”',
  none: 'Try fewer letters.',
} as const;

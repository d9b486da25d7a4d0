/** The staff console's frame. */
export const shell = {
  product: 'Milepost',
  find: 'Find',
  nav: {
    jobs: 'Job Tracking',
    work: 'Work',
    setup: 'Setup',
    customers: 'Customer Masterfile',
    customerGroups: 'Customer Groups',
    groupOverrides: 'Customer Group Overrides',
    customerUpdates: 'Customer Updates',
    imports: 'Import',
    templates: 'Templates',
    setUp: 'Set-up lists',
    administration: 'Administration',
    users: 'Users',
    company: 'Company',
    mailLog: 'Mail log',
  },
  palette: {
    pages: 'Pages',
    actions: 'Actions',
    light: 'Light colours',
    dark: 'Dark colours',
    auto: 'Colours as the device',
  },
} as const;

/** The Configuration tab of a customer. The labels are the fields' names in shared/customer-configuration.ts. */
export const configuration = {
  tabs: {
    label: 'Parts of the customer',
    details: 'Details',
    configuration: 'Configuration',
    milestones: 'Milestones',
    difot: 'DIFOT',
    shareLinks: 'Share links',
  },
  title: 'Configuration',
  lead: 'Whether jobs of this customer are tracked, which staff see them, and who looks after the customer.',
  flags:
    'The tracking flags count only where the company tracks a direction per customer; below each stands what holds now.',
  company: 'How the company tracks',
  fields: {
    importTracking: {
      label: 'Import Job Tracking Allow',
      hint: 'Gives each new import of this customer the milestones of its template.',
    },
    exportTracking: {
      label: 'Export Job Tracking Allow',
      hint: 'Gives each new export of this customer the milestones of its template.',
    },
    importAirGroup: {
      label: 'Import Air Customer Group',
      hint: 'Decides which work groups see imports that come by air.',
    },
    importSeaGroup: {
      label: 'Import Sea Customer Group',
      hint: 'Decides which work groups see imports that come by sea or any other way than air.',
    },
    exportGroup: {
      label: 'Export Customer Group',
      hint: 'Decides which work groups see exports, whatever their mode.',
    },
    transportGroup: {
      label: 'Transport Group',
      hint: 'Decides which transport work groups see the jobs, in every direction. No override replaces it.',
    },
    serviceOperator: {
      label: 'Customer Service Operator',
      hint: 'Looks after this customer and hears first of its messages and exceptions. New jobs name them too.',
    },
    domesticTracking: {
      label: 'Domestic Job Tracking Allow',
      hint: 'Gives each new domestic job of this customer the milestones of its template.',
    },
    productionTracking: {
      label: 'Production Job Tracking Allow',
      hint: 'Gives each new production job of this customer the milestones of its template.',
    },
    automaticDelivery: {
      label: 'Automatic Delivered Date',
      hint: 'Lets an automatic process set the delivered date some days after clearance or ETA.',
    },
  },
  now: {
    system_wide: 'Not used now: {{jobs}} are tracked system-wide.',
    per_customer: 'Used now: {{jobs}} are tracked per customer.',
    jobs: { import: 'imports', export: 'exports', domestic: 'domestic jobs', production: 'production jobs' },
  },
  further: 'Further',
  blank: 'Blank',
  noGroup: 'No customer group begins so',
  disabledOption: '{{name}} (disabled)',
  disabled: '{{name}} is disabled. Until you choose somebody else, their cover or the managers are told instead.',
  invited: '{{name}} has been invited, but has not signed in yet.',
  groups: 'Customer Groups',
  allocate: {
    title: 'Tracking is on for {{jobs}}',
    text: 'New ones get milestones from now on. Those that are open already have none until they are allocated.',
    and: ' and ',
    link: 'Allocate open jobs',
  },
  overrides: {
    title: 'Customer Group Overrides',
    text: 'Jobs of a certain type to or from a certain port may take another group than the customer’s own.',
    none: 'This customer has none.',
    allDepartments: 'all departments',
    more: 'and more',
    edit: 'Customer Group Overrides',
  },
} as const;

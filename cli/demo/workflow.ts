import type { JobType } from '#shared/vocabulary.ts';
import type { DemoCategory } from './set-up-events.ts';

/** Customer groups of the demo company and which customers have them, by the customers' names. */
export const demoGroups = [
  {
    code: 'PHARMA',
    name: 'Pharmaceuticals',
    air: ['South Africa', 'Zambia', 'Mozambique', 'Uganda'],
    sea: ['South Africa', 'Zambia'],
  },
  { code: 'LAB', name: 'Laboratory supplies', air: ['Nigeria', 'Vietnam'], sea: ['Nigeria', 'Vietnam', 'Mozambique'] },
  { code: 'AUTO', name: 'Automotive', air: [], sea: [] },
] as const;

/** One port of one customer that another group handles. */
export const demoOverride: { customer: string; jobType: JobType; port: string; group: string } = {
  customer: 'Mozambique',
  jobType: 'both',
  port: 'MZMPM',
  group: 'LAB',
};

/** Sets of milestone categories: who does what. */
export const demoWorkflowRoles: { name: string; categories: DemoCategory[] }[] = [
  { name: 'Ordering', categories: ['Order'] },
  { name: 'Forwarding', categories: ['Transport', 'Customs'] },
  { name: 'Delivery and accounts', categories: ['Delivery', 'Accounts'] },
  { name: 'Workshop', categories: ['Material', 'Machining', 'Quality', 'Repair'] },
];

type DemoMember = { user: string; role: string; cherryPick: boolean };
type DemoWorkGroup = {
  name: string;
  branch: string | null;
  department: string | null;
  group: string | null;
  viewLevel: 'all' | 'general' | null;
  members: DemoMember[];
};

const member = (user: string, role: string, cherryPick = true): DemoMember => ({
  user: `${user}@demo.example`,
  role,
  cherryPick,
});

/** Work groups with their members, users by e-mail address. */
export const demoWorkGroups: DemoWorkGroup[] = [
  {
    name: 'Pharmaceutical imports',
    branch: null,
    department: 'IMP',
    group: 'PHARMA',
    viewLevel: null,
    members: [member('customer-service', 'Forwarding'), member('manager', 'Delivery and accounts')],
  },
  {
    name: 'Southern imports',
    branch: 'SOUTH',
    department: 'IMP',
    group: null,
    viewLevel: 'general',
    members: [member('customer-service', 'Forwarding'), member('operations', 'Delivery and accounts', false)],
  },
  {
    name: 'Workshop',
    branch: 'HQ',
    department: 'SHOP',
    group: null,
    viewLevel: 'all',
    members: [member('operations', 'Workshop'), member('manager', 'Delivery and accounts')],
  },
];

/** The customers of the demo's customer service operator. */
export const demoServiceOperator = {
  user: 'customer-service@demo.example',
  customers: ['South Africa', 'Zambia', 'Mozambique', 'Demo Pump Works'],
};

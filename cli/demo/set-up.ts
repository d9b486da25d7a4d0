import type { Day } from '#shared/days.ts';
import type { Direction } from '#shared/vocabulary.ts';
import { servedPorts } from './freight-ports.ts';
import { type DemoCustomer, jobShopCustomers } from './job-shop-jobs.ts';
import {
  type DemoCustomField,
  type DemoEventType,
  type DemoReferenceType,
  demoCategories,
  demoCustomFields,
  demoEventTypes,
  demoReferenceTypes,
} from './set-up-events.ts';
import { type DemoTemplate, demoTemplates } from './set-up-templates.ts';

export type DemoCalendar = {
  name: string;
  /** ISO weekdays, 1 = Monday. */
  workingDays: number[];
  holidays: { day: Day; name: string }[];
};

export type DemoBranch = {
  code: string;
  name: string;
  timeZone: string;
  /** Name of a calendar. */
  calendar: string;
  /** UN/LOCODE; no port is served by two branches in the same direction. */
  ports: { import: string[]; export: string[] };
};

/** `role` is the key of a built-in role. */
export type DemoUser = { email: string; firstName: string; lastName: string; role: string; branch: string | null };

/** `customer` is the name of a customer that the demo's jobs belong to. */
export type DemoContact = { email: string; firstName: string; lastName: string; customer: string };

export type DemoSetUp = {
  company: {
    name: string;
    timeZone: string;
    country: string;
    tracking: Record<Direction, 'system_wide' | 'per_customer'>;
  };
  calendars: DemoCalendar[];
  branches: DemoBranch[];
  departments: { code: string; name: string }[];
  categories: readonly string[];
  eventTypes: readonly DemoEventType[];
  referenceTypes: readonly DemoReferenceType[];
  customFields: readonly DemoCustomField[];
  templates: readonly DemoTemplate[];
  /** Customers of the job shop; those of the freight side are made by its import. */
  customers: readonly DemoCustomer[];
  users: DemoUser[];
  contacts: DemoContact[];
};

/** Holidays with a fixed date, for the year of `today` and those beside it. Movable ones are left out. */
function holidays(today: Day, days: Record<string, string>): DemoCalendar['holidays'] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((each) =>
    Object.entries(days).map(([monthDay, name]) => ({ day: `${each}-${monthDay}`, name })),
  );
}

const weekdays = [1, 2, 3, 4, 5];
const yearEnds = { '01-01': "New Year's Day", '12-25': 'Christmas Day', '12-26': 'Second day of Christmas' };

function demoCalendars(today: Day): DemoCalendar[] {
  return [
    { name: 'Netherlands', workingDays: weekdays, holidays: holidays(today, { ...yearEnds, '04-27': "King's Day" }) },
    {
      name: 'South Africa',
      workingDays: weekdays,
      holidays: holidays(today, {
        ...yearEnds,
        '03-21': 'Human Rights Day',
        '04-27': 'Freedom Day',
        '05-01': "Workers' Day",
        '06-16': 'Youth Day',
        '08-09': "National Women's Day",
        '09-24': 'Heritage Day',
        '12-16': 'Day of Reconciliation',
        '12-26': 'Day of Goodwill',
      }),
    },
    {
      name: 'Kenya',
      workingDays: [1, 2, 3, 4, 5, 6],
      holidays: holidays(today, {
        ...yearEnds,
        '05-01': 'Labour Day',
        '06-01': 'Madaraka Day',
        '10-20': 'Mashujaa Day',
        '12-12': 'Jamhuri Day',
      }),
    },
  ];
}

const branches: DemoBranch[] = [
  {
    code: 'HQ',
    name: 'Head office and workshop',
    timeZone: 'Europe/Amsterdam',
    calendar: 'Netherlands',
    ports: { import: [...servedPorts.others, 'NLRTM', 'NLAMS'], export: ['NLRTM', 'NLAMS'] },
  },
  {
    code: 'SOUTH',
    name: 'Southern Africa',
    timeZone: 'Africa/Johannesburg',
    calendar: 'South Africa',
    ports: { import: servedPorts.southern, export: ['ZAJNB', 'ZADUR', 'ZACPT'] },
  },
  {
    code: 'EAST',
    name: 'East Africa',
    timeZone: 'Africa/Nairobi',
    calendar: 'Kenya',
    ports: { import: servedPorts.eastern, export: ['KENBO', 'KEMBA'] },
  },
];

const users: DemoUser[] = [
  { role: 'administrator', firstName: 'Demo', lastName: 'Administrator', branch: null },
  { role: 'manager', firstName: 'Demo', lastName: 'Manager', branch: 'HQ' },
  { role: 'customer_service', firstName: 'Demo', lastName: 'Customer Service', branch: 'SOUTH' },
  { role: 'operations', firstName: 'Demo', lastName: 'Operations', branch: 'HQ' },
  { role: 'display', firstName: 'Demo', lastName: 'Display', branch: 'HQ' },
].map((user) => ({ ...user, email: `${user.role.replace('_', '-')}@demo.example` }));

/** One contact on each side: a freight customer with late shipments, and a job-shop customer with parts to unfold. */
const contacts: DemoContact[] = [
  { email: 'contact@mozambique.example', firstName: 'Freight', lastName: 'Contact', customer: 'Mozambique' },
  { email: 'contact@pump-works.example', firstName: 'Workshop', lastName: 'Contact', customer: 'Demo Pump Works' },
];

/** Everything of the demo company but its jobs. `today` (a day in the company's zone) decides the years of the holidays. */
export function demoSetUp(today: Day): DemoSetUp {
  return {
    company: {
      name: 'Milepost Demo Company',
      timeZone: 'Europe/Amsterdam',
      country: 'NL',
      tracking: {
        import: 'system_wide',
        export: 'system_wide',
        domestic: 'system_wide',
        production: 'system_wide',
      },
    },
    calendars: demoCalendars(today),
    branches,
    departments: [
      { code: 'IMP', name: 'Import' },
      { code: 'EXP', name: 'Export' },
      { code: 'CUS', name: 'Customs brokerage' },
      { code: 'TRN', name: 'Transport' },
      { code: 'SHOP', name: 'Workshop' },
    ],
    categories: demoCategories,
    eventTypes: demoEventTypes,
    referenceTypes: demoReferenceTypes,
    customFields: demoCustomFields,
    templates: demoTemplates,
    customers: jobShopCustomers,
    users,
    contacts,
  };
}

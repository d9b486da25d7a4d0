/** Every permission of staff and API keys: module x action. A typo does not compile. */
export const permissions = [
  'jobs:read',
  'jobs:write',
  'jobs:milestones',
  'jobs:promise',
  'jobs:archive',
  'jobs:bulk',
  'jobs:move',
  'exceptions:share',
  'customers:read',
  'customers:write',
  'customers:merge',
  'customers:view_as',
  'contacts:write',
  'imports:read',
  'imports:run',
  'exports:run',
  'templates:read',
  'templates:write',
  'setup:read',
  'setup:write',
  'users:read',
  'users:write',
  'company:write',
  'mails:read',
  'reports:read',
  'reports:schedule',
  'workflow:write',
  'processes:write',
] as const;
export type Permission = (typeof permissions)[number];

const all: Permission[] = [...permissions];
const read = all.filter(
  (permission) => permission.endsWith(':read') && permission !== 'mails:read' && permission !== 'users:read',
);

/** The built-in roles (DOMAIN 1). They are written to the database at every start, so that a new permission reaches them. */
export const builtInRoles: { key: string; name: string; permissions: Permission[] }[] = [
  { key: 'administrator', name: 'Administrator', permissions: all },
  {
    key: 'manager',
    name: 'Manager',
    permissions: all.filter((permission) => permission !== 'company:write' && permission !== 'users:write'),
  },
  {
    key: 'customer_service',
    name: 'Customer service',
    permissions: [
      ...read,
      'jobs:write',
      'jobs:milestones',
      'jobs:bulk',
      'exceptions:share',
      'customers:write',
      'customers:view_as',
      'contacts:write',
      'imports:run',
      'exports:run',
    ],
  },
  { key: 'operations', name: 'Operations', permissions: [...read, 'jobs:write', 'jobs:milestones'] },
  { key: 'display', name: 'Display', permissions: ['jobs:read', 'customers:read', 'setup:read'] },
];

import type { paths } from '../../../api/schema.gen.ts';

type Permission =
  paths['/api/v1/roles']['get']['responses'][200]['content']['application/json']['items'][number]['permissions'][number];
type ModuleOf<P> = P extends `${infer Module}:${string}` ? Module : never;
type ActionOf<P, Module extends string> = P extends `${Module}:${infer Action}` ? Action : never;
/** Words for each permission; one that has none does not compile. */
type PermissionWords = {
  [Module in ModuleOf<Permission>]: {
    [Action in ActionOf<Permission, Module>]: { name: string; does: string };
  };
};

const permission = {
  jobs: {
    read: { name: 'See', does: 'Job Tracking, the page of each job, exceptions and worklists' },
    write: { name: 'Change', does: 'Add jobs, edit them and their components, hold, cancel, complete and reopen them' },
    milestones: { name: 'Milestones', does: 'Complete milestones, undo them, set estimates and not applicable' },
    promise: { name: 'Promised date', does: 'Change the promised date, with a reason' },
    archive: { name: 'Archive', does: 'Archive finished jobs' },
    bulk: { name: 'Many at once', does: 'Change due date, operator or priority of many jobs' },
    move: { name: 'Move', does: 'Move a job to another customer' },
  },
  exceptions: {
    share: { name: 'Share', does: 'Tell a customer of an exception, in words of one’s own' },
  },
  customers: {
    read: { name: 'See', does: 'Customers, their contacts and figures' },
    write: { name: 'Change', does: 'Add and edit customers, make their portal URL' },
    merge: { name: 'Merge', does: 'Merge two customers into one' },
    view_as: { name: 'View as', does: 'See the portal as a contact would: read only, and logged' },
  },
  contacts: {
    write: { name: 'Change', does: 'Add, invite, disable and delete authorised contacts' },
  },
  imports: {
    read: { name: 'See', does: 'Past imports and their results' },
    run: { name: 'Import', does: 'Check and import files, keep mappings' },
  },
  exports: {
    run: { name: 'Export', does: 'Take lists of jobs out as Excel, CSV or JSON' },
  },
  templates: {
    read: { name: 'See', does: 'Milestone templates, and why a job has its template' },
    write: { name: 'Change', does: 'Add, edit and delete templates, allocate jobs again' },
  },
  setup: {
    read: { name: 'See', does: 'Set-up lists: branches, departments, calendars, event types and the rest' },
    write: { name: 'Change', does: 'Add, edit and delete entries of the set-up lists' },
  },
  workflow: {
    write: { name: 'Change', does: 'Customer groups, overrides, work groups, workflow roles, order of the worklist' },
  },
  processes: {
    write: { name: 'Change', does: 'Switch automatic processes on and off, look at what they did' },
  },
  reports: {
    read: { name: 'See', does: 'Job status enquiry and reports' },
    schedule: { name: 'By mail', does: 'Have reports sent by mail at set times' },
  },
  users: {
    read: { name: 'See', does: 'Staff users, roles and API keys' },
    write: {
      name: 'Change',
      does: 'Invite and disable users, edit roles, create API keys: never with more rights than one’s own',
    },
  },
  company: {
    write: { name: 'Change', does: 'Name, time zone, colour and counting date of the company, tracking' },
  },
  mails: {
    read: { name: 'See', does: 'The mail log: what was sent to whom, and what failed' },
  },
} satisfies PermissionWords;

/** Roles: what staff users and API keys may do. */
export const roles = {
  title: 'Roles',
  lead: 'What users and API keys may do. A change counts from their next click.',
  add: 'Add role',
  name: 'Name',
  key: 'Key',
  keyHint: 'How imports of users and API keys name the role. It stays when the role is renamed.',
  origin: 'Origin',
  builtIn: 'Built in',
  own: 'Your own',
  users: 'Users',
  apiKeys: 'API keys',
  permissionCount: 'Permissions',
  search: 'Search roles',
  none: 'No role found',
  noneHint: 'Try fewer letters.',
  newTitle: 'New role',
  copyName: '{{name}} (copy)',
  copyOf: 'Begins as a copy of {{name}}.',
  copy: 'Copy',
  save: 'Save',
  create: 'Create role',
  created: 'Role {{name}} created.',
  saved: 'Saved. It counts from the next click of everybody who has this role.',
  delete: 'Delete',
  deleteTitle: 'Delete {{name}}?',
  deleteText: 'This cannot be undone. A role that somebody has is not deleted.',
  deleted: 'Role {{name}} deleted.',
  loadSaved: 'Load the saved version',
  builtInNote: 'This role belongs to the product and stays as it is. Copy it and change the copy.',
  beyondNote: 'This role may do more than you, so you can look at it only.',
  readOnlyNote: 'You may look at roles, not change them.',
  beyondOwn: 'You do not have this right yourself, so you cannot give it.',
  tableLabel: 'What the role permits',
  module: 'Part',
  see: 'See',
  change: 'Change',
  more: 'More',
  given: 'Given to',
  givenUsers_one: '{{count}} user',
  givenUsers_other: '{{count}} users',
  givenKeys_one: '{{count}} API key',
  givenKeys_other: '{{count}} API keys',
  modules: {
    jobs: 'Jobs',
    exceptions: 'Exceptions',
    customers: 'Customers',
    contacts: 'Contacts',
    imports: 'Import',
    exports: 'Export',
    templates: 'Templates',
    setup: 'Set-up lists',
    workflow: 'Workflow',
    processes: 'Automatic processes',
    reports: 'Enquiry and reports',
    users: 'Users and roles',
    company: 'Company',
    mails: 'Mail log',
  },
  permission,
} as const;

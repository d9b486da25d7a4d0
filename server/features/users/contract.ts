import Type, { type Static } from 'typebox';
import { permissions } from '#server/access/permissions.ts';
import {
  cursorQuery,
  day,
  instant,
  limitQuery,
  listOf,
  nullable,
  object,
  oneOf,
  text,
  uuid,
  version,
} from '#server/http/schemas.ts';
import { messageAlerts } from '#shared/vocabulary.ts';

export const userStates = ['invited', 'active', 'disabled'] as const;
export type UserState = (typeof userStates)[number];

export const userParams = object({ id: uuid() });
export const userListQuery = object({
  search: Type.Optional(text(200, { description: 'Words of name or e-mail address, each somewhere.' })),
  state: Type.Optional(oneOf(userStates)),
  role: Type.Optional(text(60, { minLength: 1, description: 'Key of a role.' })),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type UserListQuery = Static<typeof userListQuery>;

const named = object({ id: uuid(), name: Type.String() });
const alerts = () =>
  oneOf(messageAlerts, {
    description:
      "Mails of unread messages in followed threads. each: after a minute; digest_1h: every full hour; digest_4h: at 3:00, 7:00, 11:00 ... ; digest_daily: at 7:00, in the company's zone; off: none.",
  });
const roleKey = () => text(60, { minLength: 1, description: 'Key of a role, such as operations.' });

export const userSchema = object({
  id: uuid(),
  email: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  role: object({ key: Type.String(), name: Type.String() }),
  branch: nullable(named),
  department: nullable(named),
  cover: nullable(named, { description: 'Who stands in while the user is away.' }),
  awayFrom: nullable(day()),
  awayUntil: nullable(day('Last day away, YYYY-MM-DD.')),
  workGroups: Type.Array(
    object({
      id: uuid(),
      name: Type.String(),
      active: Type.Boolean(),
      workflowRole: Type.String(),
      cherryPick: Type.Boolean(),
    }),
    { description: 'The work groups the user is a member of; changed there.' },
  ),
  messageAlerts: alerts(),
  state: oneOf(userStates),
  invitedAt: nullable(instant()),
  lastSignedInAt: nullable(instant()),
  secondFactor: Type.Boolean({ description: 'The user has a second factor.' }),
  createdAt: instant(),
  updatedAt: instant(),
  version: version(),
  abilities: object({
    edit: Type.Boolean(),
    invite: Type.Boolean(),
    disable: Type.Boolean(),
    enable: Type.Boolean(),
    resetSecondFactor: Type.Boolean(),
  }),
});
export const userListSchema = listOf(userSchema);

export const newUserSchema = object({
  email: Type.String({ format: 'email', maxLength: 254 }),
  firstName: text(100, { minLength: 1 }),
  lastName: text(100),
  roleKey: roleKey(),
  branchId: Type.Optional(nullable(uuid())),
  departmentId: Type.Optional(nullable(uuid())),
});
export type NewUser = Static<typeof newUserSchema>;

const absence = {
  coverUserId: Type.Optional(nullable(uuid())),
  awayFrom: Type.Optional(nullable(day('First day away, YYYY-MM-DD; null: no bound.'))),
  awayUntil: Type.Optional(nullable(day('Last day away, YYYY-MM-DD; null: no bound.'))),
};

export const userChangeSchema = object({
  firstName: Type.Optional(text(100, { minLength: 1 })),
  lastName: Type.Optional(text(100)),
  roleKey: Type.Optional(roleKey()),
  branchId: Type.Optional(nullable(uuid())),
  departmentId: Type.Optional(nullable(uuid())),
  messageAlerts: Type.Optional(alerts()),
  ...absence,
});
export type UserChange = Static<typeof userChangeSchema>;

export const userChoicesSchema = object({
  items: Type.Array(named, { description: 'Staff users that are not disabled, by name.' }),
});

export const dutiesSchema = object({
  customers: Type.Integer({ description: 'Customers whose customer service operator the user is.' }),
  openJobs: Type.Integer({ description: 'Open jobs whose customer service operator the user is.' }),
  takenLines: Type.Integer({ description: 'Lines of the worklist that the user took; disabling releases them.' }),
  workGroups: Type.Array(Type.String(), { description: 'Work groups of which the user is a member.' }),
  departments: Type.Array(Type.String(), { description: 'Departments that name the user as a manager.' }),
  told: Type.Array(
    object({
      as: oneOf(['cover', 'managers_or_administrators']),
      users: Type.Array(Type.String()),
      openJobs: Type.Integer(),
    }),
    { description: 'Who is told instead of messages and exceptions, once the user is disabled.' },
  ),
});

export const absenceChangeSchema = object(absence);
export type AbsenceChange = Static<typeof absenceChangeSchema>;

const preferenceKey = () =>
  Type.String({ pattern: '^[A-Za-z][A-Za-z0-9._:-]{0,79}$', description: 'Such as jobs.columns.' });
const locale = () =>
  Type.String({
    pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$',
    maxLength: 35,
    description: 'BCP 47, such as de or en-GB: the language of my pages and mails.',
  });

export const meSchema = object({
  id: uuid(),
  email: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  role: object({ key: Type.String(), name: Type.String() }),
  permissions: Type.Array(oneOf(permissions)),
  cover: nullable(named, { description: 'Who stands in while I am away.' }),
  awayFrom: nullable(day()),
  awayUntil: nullable(day('Last day away, YYYY-MM-DD.')),
  locale: nullable(locale()),
  messageAlerts: alerts(),
  covering: Type.Array(object({ id: uuid(), name: Type.String(), awayUntil: nullable(day()) }), {
    description: 'Users who are away today and whose cover I am.',
  }),
  preferences: Type.Array(
    object({ key: Type.String(), value: Type.String({ description: 'The value as JSON text.' }) }),
  ),
});
export const languageChangeSchema = object({ locale: nullable(locale()) });
export type LanguageChange = Static<typeof languageChangeSchema>;

export const alertsChangeSchema = object({ messageAlerts: alerts() });
export type AlertsChange = Static<typeof alertsChangeSchema>;

export const preferencesChangeSchema = object({
  preferences: Type.Array(
    object({
      key: preferenceKey(),
      value: nullable(text(8000, { minLength: 1, description: 'The value as JSON text; null removes it.' })),
    }),
    { minItems: 1, maxItems: 50 },
  ),
});
export type PreferencesChange = Static<typeof preferencesChangeSchema>;

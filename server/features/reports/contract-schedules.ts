import Type, { type Static } from 'typebox';
import { instant, listOf, nullable, object, oneOf, text, uuid, version } from '#server/http/schemas.ts';
import { cadences, exportFormats, reports } from '#shared/vocabulary.ts';
import { activeEventsFields, jobEnquiryFields, jobExceptionsFields } from './contract.ts';

const { from: _from, to: _to, ...relativeEvents } = activeEventsFields;

/** Filters of any of the reports; which of them a report has is checked against it. Days of active events are a period here. */
export const scheduleFiltersSchema = object({ ...jobEnquiryFields, ...jobExceptionsFields, ...relativeEvents });
export type ScheduleFilters = Static<typeof scheduleFiltersSchema>;

/** The filters that each report has. */
export const filterNames = {
  job_enquiry: Object.keys(jobEnquiryFields),
  job_exceptions: Object.keys(jobExceptionsFields),
  active_events: Object.keys(relativeEvents),
} as const;

const weekday = () => Type.Integer({ minimum: 1, maximum: 7, description: '1 = Monday ... 7 = Sunday; when weekly.' });
const monthDay = () =>
  Type.Integer({ minimum: 1, maximum: 31, description: 'When monthly; a shorter month runs on its last day.' });
const time = () =>
  text(5, { pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: "Time of day, HH:MM, in the company's zone." });

const fields = {
  name: text(100, { minLength: 1 }),
  report: oneOf(reports),
  filters: scheduleFiltersSchema,
  format: oneOf(exportFormats),
  cadence: oneOf(cadences, { description: "working_days: those of the company's calendar." }),
  time: time(),
};

export const scheduleSchema = object({
  id: uuid(),
  ...fields,
  name: Type.String(),
  time: Type.String({ description: "HH:MM in the company's zone." }),
  weekday: nullable(weekday()),
  monthDay: nullable(monthDay()),
  active: Type.Boolean(),
  recipients: Type.Array(
    object({
      id: uuid(),
      name: Type.String(),
      eligible: Type.Boolean({ description: 'Active and with the permission for reports: only then is it sent.' }),
    }),
  ),
  nextRunAt: nullable(instant()),
  lastRunAt: nullable(instant()),
  lastMessage: nullable(Type.String({ description: 'What came of the last run.' })),
  version: version(),
  abilities: object({ edit: Type.Boolean(), remove: Type.Boolean(), send: Type.Boolean() }),
});
export type ScheduleView = Static<typeof scheduleSchema>;
export const scheduleListSchema = listOf(scheduleSchema);

const choices = {
  weekday: Type.Optional(nullable(weekday())),
  monthDay: Type.Optional(nullable(monthDay())),
  active: Type.Optional(Type.Boolean()),
};
const recipientIds = () => Type.Array(uuid(), { minItems: 1, maxItems: 100 });

export const newScheduleSchema = object({ ...fields, ...choices, recipientIds: recipientIds() });
export type NewSchedule = Static<typeof newScheduleSchema>;

export const scheduleChangeSchema = object({
  name: Type.Optional(fields.name),
  report: Type.Optional(fields.report),
  filters: Type.Optional(fields.filters),
  format: Type.Optional(fields.format),
  cadence: Type.Optional(fields.cadence),
  time: Type.Optional(time()),
  ...choices,
  recipientIds: Type.Optional(recipientIds()),
});
export type ScheduleChange = Static<typeof scheduleChangeSchema>;

export const recipientListSchema = listOf(object({ id: uuid(), name: Type.String(), email: Type.String() }));

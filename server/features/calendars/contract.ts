import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { day, object, text, uuid } from '#server/http/schemas.ts';

export const holidaySchema = object({ day: day('Day without work, YYYY-MM-DD.'), name: Type.String() });

export const calendarSchema = object({
  id: uuid(),
  name: Type.String(),
  workingDays: Type.Array(Type.Integer(), { description: '1 = Monday ... 7 = Sunday.' }),
  holidays: Type.Array(holidaySchema),
  branches: Type.Array(object({ id: uuid(), code: Type.String(), name: Type.String() }), {
    description: 'Branches that work by this calendar.',
  }),
  abilities: abilities(),
});
export type CalendarView = Static<typeof calendarSchema>;

const entries = {
  name: text(100, { minLength: 1 }),
  workingDays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { maxItems: 7, uniqueItems: true }),
  holidays: Type.Array(object({ day: day('YYYY-MM-DD, 1970 to 2199.'), name: text(100) }), { maxItems: 2_000 }),
};

export const newCalendarSchema = object({
  name: entries.name,
  workingDays: entries.workingDays,
  holidays: Type.Optional(entries.holidays),
});
export type NewCalendar = Static<typeof newCalendarSchema>;

export const calendarChangeSchema = object({
  name: Type.Optional(entries.name),
  workingDays: Type.Optional(entries.workingDays),
  holidays: Type.Optional(entries.holidays),
});
export type CalendarChange = Static<typeof calendarChangeSchema>;

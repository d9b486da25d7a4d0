import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text, uuid, version } from '#server/http/schemas.ts';

const servedPort = () => object({ code: Type.String({ description: 'UN/LOCODE.' }), name: Type.String() });

export const branchSchema = object({
  id: uuid(),
  code: Type.String(),
  name: Type.String(),
  timeZone: Type.String({ description: 'IANA zone.' }),
  calendar: object({ id: uuid(), name: Type.String() }),
  active: Type.Boolean({ description: 'An inactive branch is not offered for new jobs.' }),
  ports: object(
    { import: Type.Array(servedPort()), export: Type.Array(servedPort()) },
    { description: 'Ports served, by direction. A port is served by one branch per direction.' },
  ),
  version: version(),
  abilities: abilities(),
});
export type BranchView = Static<typeof branchSchema>;

const portCodes = () => Type.Array(text(5), { maxItems: 2_000, description: 'UN/LOCODEs.' });
const entries = {
  code: text(12, { minLength: 1, description: '1-12 characters, unique whatever its case.' }),
  name: text(100, { minLength: 1 }),
  timeZone: text(60, { minLength: 1, description: 'IANA zone, such as Europe/Amsterdam.' }),
  calendarId: uuid(),
  active: Type.Boolean(),
  ports: object(
    { import: Type.Optional(portCodes()), export: Type.Optional(portCodes()) },
    { description: 'A direction that is named replaces the list of that direction.' },
  ),
};

export const newBranchSchema = object({
  code: entries.code,
  name: entries.name,
  timeZone: entries.timeZone,
  calendarId: entries.calendarId,
  active: Type.Optional(entries.active),
  ports: Type.Optional(entries.ports),
});
export type NewBranch = Static<typeof newBranchSchema>;

export const branchChangeSchema = object({
  code: Type.Optional(entries.code),
  name: Type.Optional(entries.name),
  timeZone: Type.Optional(entries.timeZone),
  calendarId: Type.Optional(entries.calendarId),
  active: Type.Optional(entries.active),
  ports: Type.Optional(entries.ports),
});
export type BranchChange = Static<typeof branchChangeSchema>;

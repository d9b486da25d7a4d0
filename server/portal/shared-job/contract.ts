import Type, { type Static } from 'typebox';
import { fileKinds } from '#server/features/files/service.ts';
import { day, instant, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';
import { jobStates, milestoneStates, stages } from '#shared/vocabulary.ts';

/**
 * What a share link shows: how one job stands, and nothing of who is behind it (no contacts, notes, parties, references, quantities,
 * words between company and customer) nor anything that would lead to other jobs.
 */

/** The secret of the link comes in the body, so that no log of addresses gets it. */
export const openSchema = object({ token: text(200, { description: 'What stands behind # in the link.' }) });

const progress = object({ stage: oneOf(stages), percent: Type.Integer({ minimum: 0, maximum: 100 }) });
const milestone = object({
  label: Type.String(),
  state: oneOf(milestoneStates),
  estimatedDay: nullable(day('Plan.')),
  occurredDay: nullable(day('Fact.')),
});

export const sharedJobSchema = object({
  company: object({
    name: Type.String(),
    accent: nullable(Type.String({ description: 'Brand colour, #rrggbb.' })),
    logoUrl: nullable(Type.String({ description: "Path of the company's logo." })),
    timeZone: Type.String(),
    locale: Type.String(),
  }),
  today: day("Today in the company's time zone."),
  expiresAt: instant('Until when the link is good.'),
  jobCode: Type.String(),
  status: Type.String(),
  state: oneOf(jobStates),
  progress,
  late: Type.Boolean(),
  atRisk: Type.Boolean(),
  dueDate: nullable(day()),
  promisedDate: nullable(day()),
  eta: nullable(day()),
  deliveredDate: nullable(day()),
  etd: nullable(day()),
  actualDeparture: nullable(day()),
  actualArrival: nullable(day()),
  milestones: Type.Array(milestone, { description: "The job's own, in their order." }),
  components: Type.Array(
    object({
      code: Type.String(),
      status: Type.String(),
      progress,
      late: Type.Boolean(),
      dueDate: nullable(day()),
      deliveredDate: nullable(day()),
      milestones: Type.Array(milestone),
    }),
  ),
  files: Type.Array(
    object({
      id: uuid(),
      name: Type.String(),
      mediaType: Type.String(),
      kind: oneOf(fileKinds),
      size: Type.Integer({ description: 'Bytes.' }),
      hasThumbnail: Type.Boolean(),
    }),
    { description: 'Published files that were chosen for the link.' },
  ),
});
export type SharedJob = Static<typeof sharedJobSchema>;

export const fileParams = object({ fileId: uuid() });

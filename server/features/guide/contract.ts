import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, uuid } from '#server/http/schemas.ts';
import { containerClasses, directions, jobTypes, modes } from '#shared/vocabulary.ts';

/** The steps to a first tracked job, in order. */
export const guideSteps = ['company', 'branch', 'tracking', 'template', 'customer', 'job'] as const;
export type GuideStep = (typeof guideSteps)[number];

export const starterKeys = ['import_sea', 'import_air', 'export', 'job_shop'] as const;
export type StarterKey = (typeof starterKeys)[number];

const named = object({ id: uuid(), name: Type.String() });

export const guideSchema = object({
  steps: Type.Array(
    object({
      key: oneOf(guideSteps),
      done: Type.Boolean({ description: 'As the data say.' }),
      allowed: Type.Boolean({ description: 'Whether the asker may do it.' }),
    }),
  ),
  finished: Type.Boolean({ description: 'There is a tracked job: the last step is done.' }),
  company: object({ name: Type.String(), timeZone: Type.String() }),
  tracking: Type.Array(oneOf(directions), { description: 'Directions tracked for all customers.' }),
  branch: nullable(named, { description: 'The first branch.' }),
  template: nullable(
    object({
      id: uuid(),
      name: Type.String(),
      direction: oneOf(directions),
      departmentId: nullable(uuid()),
      jobType: nullable(oneOf(jobTypes)),
      mode: nullable(oneOf(modes)),
      containerClass: nullable(oneOf(containerClasses)),
    }),
    { description: 'The newest active template: what a first job may begin from.' },
  ),
  customer: nullable(named, { description: 'The newest active customer.' }),
  job: nullable(object({ id: uuid(), jobCode: Type.String() }), { description: 'The first tracked job.' }),
  starters: Type.Array(
    object({
      key: oneOf(starterKeys),
      name: Type.String(),
      milestones: Type.Array(Type.String(), { description: 'Names of the milestones, in order.' }),
      templateId: nullable(uuid(), { description: 'The template that has this profile already.' }),
    }),
    { description: 'Ready-made templates that can be added and then edited.' },
  ),
});
export type GuideView = Static<typeof guideSchema>;

export const starterSchema = object({ starter: oneOf(starterKeys) });
export const starterMadeSchema = object({ templateId: uuid(), name: Type.String() });

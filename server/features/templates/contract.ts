import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, text, uuid, version } from '#server/http/schemas.ts';
import {
  containerClasses,
  directions,
  exceptionBases,
  exceptionUnits,
  jobTypes,
  milestoneLevels,
  modes,
} from '#shared/vocabulary.ts';

const profile = {
  direction: oneOf(directions),
  departmentId: nullable(uuid(), { description: 'null: ALL.' }),
  jobType: nullable(oneOf(jobTypes), { description: 'null: ALL.' }),
  mode: nullable(oneOf(modes), { description: 'null: ALL.' }),
  containerClass: nullable(oneOf(containerClasses), { description: 'null: ALL.' }),
};

const amount = () => Type.Integer({ description: 'Whole number, 0 to 10000.' });
export const spanSchema = () => object({ amount: amount(), unit: oneOf(exceptionUnits) });
export const conditionSchema = () =>
  object(
    {
      amount: amount(),
      unit: oneOf(exceptionUnits),
      side: oneOf(['before', 'after'] as const),
      base: oneOf(exceptionBases),
      baseType: nullable(
        Type.String({ description: 'Event type of the milestone counted from, for base "milestone".' }),
      ),
    },
    { description: 'Complete the milestone within that time before or after the base (DOMAIN 5).' },
  );

const department = () => nullable(object({ id: uuid(), code: Type.String(), name: Type.String() }));

export const templateMilestoneSchema = object({
  eventType: Type.String(),
  name: Type.String(),
  customerLabel: Type.String(),
  internal: Type.Boolean(),
  category: nullable(object({ id: uuid(), name: Type.String() })),
  level: oneOf(milestoneLevels),
  weight: Type.Number(),
  waitsForAll: Type.Boolean(),
  warning: nullable(spanSchema()),
  exception: nullable(conditionSchema()),
  exceptionWords: nullable(Type.String({ description: 'The condition in words, such as "2 working days after ETA".' })),
});
export type TemplateMilestoneView = Static<typeof templateMilestoneSchema>;

const head = {
  id: uuid(),
  name: Type.String(),
  direction: profile.direction,
  department: department(),
  jobType: profile.jobType,
  mode: profile.mode,
  containerClass: profile.containerClass,
  shape: Type.Integer({ description: 'Number of the shape, 1 to 9: the order in which templates are tried.' }),
  shapeName: Type.String(),
  active: Type.Boolean({ description: 'An inactive template is not given to new jobs.' }),
  milestoneCount: Type.Integer(),
  version: version(),
  abilities: object({ edit: Type.Boolean(), copy: Type.Boolean(), remove: Type.Boolean() }),
};

export const templateSummarySchema = object(head);
export type TemplateSummary = Static<typeof templateSummarySchema>;
export const templateSchema = object({ ...head, milestones: Type.Array(templateMilestoneSchema) });
export type TemplateView = Static<typeof templateSchema>;

const entered = {
  name: text(100, { minLength: 1 }),
  milestones: Type.Array(
    object({
      eventType: text(12, { minLength: 1 }),
      categoryId: Type.Optional(nullable(uuid())),
      level: Type.Optional(oneOf(milestoneLevels, { description: 'Default: job.' })),
      weight: Type.Optional(Type.Number({ description: 'Default: 1.' })),
      waitsForAll: Type.Optional(Type.Boolean()),
      warning: Type.Optional(nullable(spanSchema())),
      exception: Type.Optional(nullable(conditionSchema())),
    }),
    { maxItems: 200, description: 'In order; JOBA first, JCOM last.' },
  ),
};

export const newTemplateSchema = object({
  name: entered.name,
  ...profile,
  active: Type.Optional(Type.Boolean()),
  milestones: entered.milestones,
});
export type NewTemplate = Static<typeof newTemplateSchema>;
export type EnteredMilestone = NewTemplate['milestones'][number];

export const templateChangeSchema = object({
  name: Type.Optional(entered.name),
  direction: Type.Optional(profile.direction),
  departmentId: Type.Optional(profile.departmentId),
  jobType: Type.Optional(profile.jobType),
  mode: Type.Optional(profile.mode),
  containerClass: Type.Optional(profile.containerClass),
  active: Type.Optional(Type.Boolean()),
  milestones: Type.Optional(entered.milestones),
});
export type TemplateChange = Static<typeof templateChangeSchema>;

export const templateCopySchema = object({ name: entered.name, ...profile });
export type TemplateCopy = Static<typeof templateCopySchema>;

export const explainSchema = object(
  {
    ...profile,
    customerId: Type.Optional(
      nullable(uuid(), {
        description: 'Whose job it is: then its own milestones, exemptions and tracking are told too.',
      }),
    ),
  },
  { description: 'What of a job decides which template it takes.' },
);
export type ExplainInput = Static<typeof explainSchema>;

export const explanationSchema = object({
  chosen: nullable(object({ id: uuid(), name: Type.String() }), {
    description: 'null: none fits, the job gets JOBA and JCOM only.',
  }),
  summary: Type.String({ description: 'The outcome in a sentence.' }),
  candidates: Type.Array(
    object({
      templateId: uuid(),
      name: Type.String(),
      shape: Type.Integer(),
      shapeName: Type.String(),
      fits: Type.Boolean(),
      chosen: Type.Boolean(),
      reasons: Type.Array(Type.String()),
    }),
    { description: 'Every active template of the direction, in the order in which they are tried.' },
  ),
  inactive: Type.Array(object({ id: uuid(), name: Type.String() }), {
    description: 'Templates of the direction that are not tried because they are inactive.',
  }),
  tracking: nullable(object({ applies: Type.Boolean(), because: Type.String() }), {
    description: "Whether the customer's jobs of the direction are tracked; null without a customer.",
  }),
  milestones: Type.Array(
    object({
      eventType: Type.String(),
      name: Type.String(),
      level: oneOf(milestoneLevels),
      origin: oneOf(['template', 'customer'] as const),
      exceptionWords: nullable(Type.String()),
      baseMissing: Type.Boolean({
        description: 'The exception counts from a milestone that this job does not get: it never comes.',
      }),
    }),
    { description: 'What the job would get, in order.' },
  ),
  exempted: Type.Array(object({ eventType: Type.String(), name: Type.String() }), {
    description: 'Milestones of the template that the customer is exempt from.',
  }),
});
export type Explanation = Static<typeof explanationSchema>;

import { AppError } from '#server/errors.ts';
import { type ProfileField as Field, profileFields as fields, shapeNumber } from '#shared/template-shapes.ts';
import type { ContainerClass, Direction, JobType, Mode } from '#shared/vocabulary.ts';

/** The header of a template: which jobs it is for. The direction is exact, null in the others means ALL. */
export type Profile = {
  direction: Direction;
  departmentId: string | null;
  jobType: JobType | null;
  mode: Mode | null;
  containerClass: ContainerClass | null;
};

export type ProfiledTemplate = { id: string; name: string; profile: Profile };

/** What of a job's header takes part in the match. Blank is null; a blank field or an unknown mode fits only ALL. */
export type JobProfile = Profile;

/** One template looked at in a match, and why it fits or does not. */
export type Candidate = {
  templateId: string;
  name: string;
  shape: number;
  fits: boolean;
  chosen: boolean;
  reasons: string[];
};

const fieldNames: Record<Field, string> = {
  departmentId: 'department',
  jobType: 'job type',
  mode: 'mode',
  containerClass: 'container class',
};

const shapesInWords = [
  '1. department, job type, mode and container class',
  '2. department, job type and mode',
  '3. department, mode and container class',
  '4. department, job type and container class',
  '5. department and container class',
  '6. department and job type',
  '7. department alone',
  '8. mode alone',
  '9. all of them ALL',
];

/** The number of the profile's shape, 1 to 9. Throws `template_shape` naming the nine, `template_mode_unknown` for an exact unknown mode. */
export function shapeOf(profile: Profile): number {
  if (profile.mode === 'unknown') {
    const message = 'A template cannot be for the mode "unknown": such a job fits only ALL. Choose a mode or ALL.';
    throw new AppError('invalid', 'template_mode_unknown', message, {
      faults: [{ field: 'mode', code: 'template_mode_unknown', message }],
    });
  }
  const number = shapeNumber(profile);
  if (number !== null) return number;
  const exact = fields.filter((field) => profile[field] !== null).map((field) => fieldNames[field]);
  const message = `A template cannot name just ${exact.join(', ')} and leave the rest ALL. These nine can be named: ${shapesInWords.join('; ')}.`;
  throw new AppError('invalid', 'template_shape', message, {
    faults: [{ field: 'profile', code: 'template_shape', message }],
  });
}

/** The shape in words, such as "2. department, job type and mode". */
export function shapeInWords(shape: number): string {
  return shapesInWords[shape - 1] ?? '';
}

function jobValue(job: JobProfile, field: Field): string | null {
  return job[field] === 'unknown' ? null : job[field];
}

function fits(job: JobProfile, profile: Profile): boolean {
  return (
    job.direction === profile.direction &&
    fields.every((field) => profile[field] === null || profile[field] === jobValue(job, field))
  );
}

function inOrder(templates: readonly ProfiledTemplate[]): { template: ProfiledTemplate; shape: number }[] {
  return templates
    .map((template) => ({ template, shape: shapeOf(template.profile) }))
    .sort(
      (a, b) =>
        a.shape - b.shape ||
        a.template.name.localeCompare(b.template.name, 'en') ||
        a.template.id.localeCompare(b.template.id, 'en'),
    );
}

/** The template a job takes: the first that fits in the order of the nine shapes; null when none does (DOMAIN 3). */
export function matchTemplate<T extends ProfiledTemplate>(job: JobProfile, templates: readonly T[]): T | null {
  let best: { template: T; shape: number } | null = null;
  for (const template of templates) {
    if (!fits(job, template.profile)) continue;
    const shape = shapeOf(template.profile);
    if (best === null || shape < best.shape) best = { template, shape };
  }
  return best?.template ?? null;
}

function fieldReason(
  job: JobProfile,
  profile: Profile,
  field: Field,
  name: (field: Field, value: string) => string,
): string {
  const wanted = profile[field];
  const is = jobValue(job, field);
  const label = fieldNames[field];
  const capital = label.charAt(0).toUpperCase() + label.slice(1);
  if (wanted === null) return `${capital}: ALL fits every job.`;
  if (wanted === is) return `${capital}: ${name(field, wanted)}, as the job has it.`;
  const has =
    is === null ? `the job's ${label} is blank or unknown, which fits only ALL` : `the job has ${name(field, is)}`;
  return `${capital}: the template is for ${name(field, wanted)}, ${has}.`;
}

/**
 * Every template in the order in which they are tried, with the reasons why it fits or not, and the one chosen (the one
 * `matchTemplate` gives). `departmentName` turns a department's id into its name.
 */
export function explainMatch(
  job: JobProfile,
  templates: readonly ProfiledTemplate[],
  departmentName: (id: string) => string,
): Candidate[] {
  const name = (field: Field, value: string) =>
    field === 'departmentId' ? departmentName(value) : value.replaceAll('_', ' ');
  let chosen: Candidate | null = null;
  return inOrder(templates).map(({ template, shape }) => {
    const { profile } = template;
    const candidate: Candidate = {
      templateId: template.id,
      name: template.name,
      shape,
      fits: fits(job, profile),
      chosen: false,
      reasons: [],
    };
    candidate.reasons.push(
      job.direction === profile.direction
        ? `Direction: ${profile.direction}, as the job has it.`
        : `Direction: the template is for ${profile.direction}, the job is ${job.direction}.`,
      ...fields.map((field) => fieldReason(job, profile, field, name)),
    );
    if (candidate.fits && chosen === null) {
      candidate.chosen = true;
      chosen = candidate;
      candidate.reasons.push(
        `Chosen: the first that fits in the order of the nine shapes (shape ${shapesInWords[shape - 1]}).`,
      );
    } else if (candidate.fits && chosen !== null) {
      candidate.reasons.push(`Fits too, but "${chosen.name}" comes first (shape ${chosen.shape} before ${shape}).`);
    }
    return candidate;
  });
}

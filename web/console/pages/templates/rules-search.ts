import { containerClasses, type Direction, directions, jobTypesByDirection, modes } from '#shared/vocabulary.ts';
import type { Profile } from './api.ts';

/** What the address of the list says. */
export type ListSearch = { q?: string; direction?: Direction };

const oneOf = <const T extends readonly string[]>(list: T, value: unknown): T[number] | undefined =>
  list.find((one) => one === value);
const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';

/** Reads the address of the list as somebody may have typed or mailed it. */
export function parseListSearch(raw: Record<string, unknown>): ListSearch {
  const q = text(raw.q);
  const direction = oneOf(directions, raw.direction);
  return { ...(q ? { q } : {}), ...(direction ? { direction } : {}) };
}

/** A job's header in an address; what is blank is left out. */
export type ProfileSearch = Partial<{ [Field in keyof Profile]: NonNullable<Profile[Field]> }> & {
  customerId?: string;
};

/** Reads a job's header from an address; what makes no sense is passed over. */
export function parseProfileSearch(raw: Record<string, unknown>): ProfileSearch {
  const direction = oneOf(directions, raw.direction);
  const types: readonly NonNullable<Profile['jobType']>[] = jobTypesByDirection[direction ?? 'import'];
  const id = (value: unknown) => (typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : undefined);
  const read = {
    direction,
    departmentId: id(raw.departmentId),
    jobType: types.find((type) => type === raw.jobType),
    mode: oneOf(modes, raw.mode),
    containerClass: oneOf(containerClasses, raw.containerClass),
    customerId: id(raw.customerId),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as ProfileSearch;
}

/** The job's header that an address describes; imports where no direction is named. */
export function profileOfSearch(search: ProfileSearch): Profile {
  return {
    direction: search.direction ?? 'import',
    departmentId: search.departmentId ?? null,
    jobType: search.jobType ?? null,
    mode: search.mode ?? null,
    containerClass: search.containerClass ?? null,
  };
}

/** A job type stays only where the direction has it. */
export function withDirection<P extends Profile>(profile: P, direction: Direction): P {
  const types: readonly string[] = jobTypesByDirection[direction];
  const jobType = profile.jobType !== null && types.includes(profile.jobType) ? profile.jobType : null;
  return { ...profile, direction, jobType };
}

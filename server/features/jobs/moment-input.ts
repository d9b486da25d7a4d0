import { invalid } from '#server/errors.ts';
import type { Moment } from '#server/time/moment.ts';

/** When something happened, as the API takes it: an instant, a whole day, or now. Errors: both, or a day that does not exist. */
export function momentGiven(
  input: { occurredAt?: string | undefined; occurredDay?: string | undefined },
  now: Date,
): Moment {
  if (input.occurredAt !== undefined && input.occurredDay !== undefined)
    throw invalid('occurredDay', 'occurred_twice', 'Give either occurredAt or occurredDay, not both.');
  if (input.occurredDay !== undefined) return { precision: 'day', day: input.occurredDay };
  if (input.occurredAt === undefined) return { precision: 'instant', at: now };
  const at = new Date(input.occurredAt);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1970)
    throw invalid(
      'occurredAt',
      'not_a_time',
      `"${input.occurredAt}" is not a time since 1970. Write it as ISO 8601 with zone.`,
    );
  return { precision: 'instant', at };
}

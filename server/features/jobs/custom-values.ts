import type { CustomValues } from '#server/database/json.ts';
import type { Fault } from '#server/errors.ts';
import type { JobFields } from '#server/features/jobs/aggregate.ts';
import type { CustomFieldSetup, Setup } from '#server/features/jobs/context.ts';
import { isDay } from '#shared/days.ts';
import { isStorable } from '#shared/texts.ts';

type Parsed = { value: string | number | boolean } | { message: string };

function parse(field: CustomFieldSetup, text: string): Parsed {
  switch (field.type) {
    case 'number': {
      const number = Number(text);
      return /^-?\d+(\.\d+)?$/.test(text.trim()) && Number.isFinite(number)
        ? { value: number }
        : { message: `"${text}" is not a number. Write it with a point, such as 12.5.` };
    }
    case 'date':
      return isDay(text) ? { value: text } : { message: `"${text}" is not a day. Write it as YYYY-MM-DD.` };
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { value: text === 'true' }
        : { message: `"${text}" is neither true nor false.` };
    default:
      return isStorable(text) ? { value: text } : { message: 'The text contains a control character. Remove it.' };
  }
}

/**
 * The custom fields of a job after the given texts, each in the part that contacts may see or in the internal one; null or an empty
 * text removes a value. Faults name the field as `nameOf` says.
 */
export function changedCustomValues(
  setup: Setup,
  current: Pick<JobFields, 'customPortal' | 'customInternal'>,
  given: readonly { key: string; value: string | null }[],
  nameOf: (key: string, index: number) => string,
): { values: Pick<JobFields, 'customPortal' | 'customInternal'>; faults: Fault[] } {
  const portal: CustomValues = { ...current.customPortal };
  const internal: CustomValues = { ...current.customInternal };
  const faults: Fault[] = [];
  for (const [index, { key, value }] of given.entries()) {
    const field = setup.customFields.get(key);
    if (field === undefined) {
      const message = `There is no custom field "${key}". Choose one of the set-up's fields.`;
      faults.push({ field: nameOf(key, index), code: 'custom_field_unknown', message });
      continue;
    }
    delete portal[key];
    delete internal[key];
    if (value === null || value === '') continue;
    const parsed = parse(field, value);
    if ('message' in parsed)
      faults.push({ field: nameOf(key, index), code: 'custom_field_value', message: parsed.message });
    else (field.portal ? portal : internal)[key] = parsed.value;
  }
  const keep = (before: CustomValues, after: CustomValues) =>
    JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)) ? before : after;
  return {
    values: {
      customPortal: keep(current.customPortal, portal),
      customInternal: keep(current.customInternal, internal),
    },
    faults,
  };
}

function sorted(values: CustomValues): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

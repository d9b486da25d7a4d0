import { type AppError, invalid } from '#server/errors.ts';

/** An event type's code as stored: 3-8 capitals or digits (DOMAIN 3). Errors name the field. */
export function eventTypeCode(entered: string): string {
  const code = entered.trim().toUpperCase();
  if (/^[A-Z0-9]{3,8}$/.test(code)) return code;
  throw invalid('code', 'code_form', `The code "${entered}" must have 3 to 8 letters (A-Z) or digits, such as ARRV.`);
}

/** System types arise by themselves: texts and "internal" may be changed, what they do may not. Null when the change is allowed. */
export function systemRefusal(
  type: { code: string; system: boolean; active: boolean; date_effect: string | null },
  change: { active?: boolean; dateEffect?: string | null },
): AppError | null {
  if (!type.system) return null;
  if (change.active !== undefined && change.active !== type.active)
    return invalid('active', 'system_type', `${type.code} arises by itself and cannot be made inactive.`);
  if (change.dateEffect !== undefined && change.dateEffect !== type.date_effect)
    return invalid('dateEffect', 'system_type', `${type.code} arises by itself; the date it sets cannot be changed.`);
  return null;
}

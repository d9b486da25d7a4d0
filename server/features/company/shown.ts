import { may, type OfficeActor } from '#server/access/actors.ts';
import { logoPath } from './rules-logo.ts';
import type { CompanyRow } from './service.ts';

/** The company as an answer, with what the one who asks may do. */
export function shownCompany(row: CompanyRow, actor: OfficeActor) {
  const mode = (value: string) => value as 'system_wide' | 'per_customer';
  const factor = (value: string) => value as 'off' | 'required';
  return {
    name: row.name,
    timeZone: row.time_zone,
    locale: row.locale,
    country: row.country,
    accent: row.accent,
    logoUrl: logoPath(row.logo_file),
    jobCodePrefix: row.job_code_prefix,
    attachmentLimit: Number(row.attachment_limit),
    countingDate: row.counting_date as 'promised_date' | 'due_date',
    tracking: {
      import: mode(row.tracking_import),
      export: mode(row.tracking_export),
      domestic: mode(row.tracking_domestic),
      production: mode(row.tracking_production),
    },
    secondFactor: { staff: factor(row.staff_second_factor), contacts: factor(row.contact_second_factor) },
    version: row.version,
    abilities: { edit: may(actor, 'company:write') },
  };
}

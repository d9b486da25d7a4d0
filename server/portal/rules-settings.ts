import { fixedPortalColumns, type PortalColumn, portalColumns } from '#shared/vocabulary.ts';

type Stored = { portal_columns: readonly string[] | null; leading_type: string | null; leading_name: string | null };
export type PortalSettings = { columns: PortalColumn[]; leadingReference: { type: string; name: string } | null };

/** How the company has set a customer's portal: the columns its list may show (none stored: all), and which reference leads. */
export function portalSettings({
  portal_columns: columns,
  leading_type: type,
  leading_name: name,
}: Stored): PortalSettings {
  const isAllowed = (column: PortalColumn) =>
    columns === null || columns.includes(column) || fixedPortalColumns.includes(column);
  return {
    columns: portalColumns.filter(isAllowed),
    leadingReference: type === null || name === null ? null : { type, name },
  };
}

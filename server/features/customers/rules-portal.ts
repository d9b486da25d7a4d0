import { fixedPortalColumns, type PortalColumn, portalColumns } from '#shared/vocabulary.ts';
import type { PortalSettingsChange } from './contract-portal.ts';

/** The settings of the portal as columns of the customer; what is left out stays as it is. */
export function portalChange(portal: PortalSettingsChange | undefined) {
  return {
    portal_columns: portal?.portalColumns === undefined ? undefined : shownColumns(portal.portalColumns),
    leading_reference: portal?.leadingReference,
    unassigned_too_default: portal?.unassignedTooDefault,
  };
}

/** The columns in their order, each once, with those that always show; null where they are all of them. */
export function shownColumns(chosen: readonly PortalColumn[] | null): PortalColumn[] | null {
  if (chosen === null) return null;
  const wanted = new Set([...fixedPortalColumns, ...chosen]);
  return wanted.size === portalColumns.length ? null : portalColumns.filter((column) => wanted.has(column));
}

/** Whether contacts will see something else than before. */
export function changesPortal(
  portal: PortalSettingsChange | undefined,
  before: { portal_columns: string[] | null; leading_reference: string | null },
): boolean {
  const { portal_columns: columns, leading_reference: reference } = portalChange(portal);
  return (
    (columns !== undefined && JSON.stringify(columns) !== JSON.stringify(before.portal_columns)) ||
    (reference !== undefined && reference !== before.leading_reference)
  );
}

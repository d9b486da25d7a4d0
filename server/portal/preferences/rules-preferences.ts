import { type PortalColumn, portalColumns } from '#shared/vocabulary.ts';
import { densities, type PortalPreferences, type TablePreference } from './contract.ts';

/** What is stored of a contact's preferences in the form of today: what a former release left and this one does not know goes. */
export function shownPreferences(stored: Record<string, unknown>): PortalPreferences {
  const { table, locale } = stored;
  return { table: tableOf(table), locale: typeof locale === 'string' && locale !== '' ? locale : null };
}

const known = (ids: unknown): PortalColumn[] =>
  Array.isArray(ids) ? [...new Set(portalColumns.filter((column) => ids.includes(column)))] : [];

function tableOf(stored: unknown): TablePreference | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { order, hidden, density: kept } = stored as Record<string, unknown>;
  const density = densities.find((one) => one === kept);
  if (!Array.isArray(order) || density === undefined) return null;
  const inOrder = [...new Set(order.filter((id): id is PortalColumn => portalColumns.includes(id as PortalColumn)))];
  return { order: inOrder, hidden: known(hidden), density };
}

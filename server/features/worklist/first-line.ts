import type { Tx } from '#server/database/database.ts';
import { selectFirstLine } from '#server/features/worklist/queries-first.ts';
import { selectCompanySettings } from '#server/features/worklist/queries-settings.ts';
import type { Scope } from '#server/features/worklist/rules-scope.ts';
import { firstSettings, readSettings } from '#server/features/worklist/rules-settings.ts';

export type FirstLine = { id: string; name: string; jobId: string; jobCode: string };

/** The line that members without cherry pick are given: the first that nobody took, in the company's order (DOMAIN 6). Null: none. */
export async function firstLine(tx: Tx, memberships: readonly Scope[]): Promise<FirstLine | null> {
  if (memberships.length === 0) return null;
  const company = await selectCompanySettings(tx);
  return selectFirstLine(tx, memberships, readSettings(company?.worklist ?? null, firstSettings).order);
}

import { type AppError, conflict } from '#server/errors.ts';

/** More uses than this are not counted: "more than 1,000 jobs" says enough. */
export const mostCounted = 1_000;

/** "1 job", "12 jobs", "more than 1,000 jobs"; nothing for none. */
export function counted(count: number, one: string, many: string): string[] {
  if (count === 0) return [];
  if (count > mostCounted) return [`more than ${mostCounted.toLocaleString('en')} ${many}`];
  return [`${count} ${count === 1 ? one : many}`];
}

/** `the template "Sea import"`, `the templates "Sea import", "Air import" and 3 more`; nothing for none. */
export function named(names: readonly string[], one: string, many: string): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  const list = names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : joined(shown);
  return [`the ${names.length === 1 ? one : many} ${list}`];
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Refuses a deletion: says what still uses the record and what to do instead. Null when nothing does. */
export function inUse(what: string, uses: readonly string[], advice: string): AppError | null {
  return uses.length === 0 ? null : conflict('in_use', `${what} cannot be deleted: used by ${joined(uses)}. ${advice}`);
}

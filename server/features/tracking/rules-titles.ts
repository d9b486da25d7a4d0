import type { Direction } from '#shared/vocabulary.ts';

const jobsOf: Record<Direction, string> = {
  import: 'import',
  export: 'export',
  domestic: 'domestic',
  production: 'production',
};

/** What an allocation is called in the list of tasks: "Allocate milestones to open import and export jobs of ACME". */
export function allocationTitle(directions: readonly Direction[], customer: string | null): string {
  const words = directions.map((one) => jobsOf[one]);
  const list = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return `Allocate milestones to open ${list} jobs${customer === null ? '' : ` of ${customer}`}`;
}

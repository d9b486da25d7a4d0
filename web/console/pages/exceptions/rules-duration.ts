export type DurationPart = { unit: 'days' | 'hours' | 'minutes'; count: number };

const units = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;

/** From here on hours say nothing any more. */
const weekMs = 7 * 86_400_000;

/** The two largest units of a time, whole and rounded down: 2 days 4 hours; from a week on days alone. None for less than a minute. */
export function durationParts(milliseconds: number): DurationPart[] {
  let left = Math.max(0, milliseconds);
  const parts: DurationPart[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push({ unit, count });
    else if (parts.length > 0) break;
    if (parts.length === 2 || milliseconds >= weekMs) break;
  }
  return parts;
}

/** How far beyond its exception time something is now, in milliseconds; negative while that is to come. A held job's clock stands. */
export function overBy(of: { exceptionAt: string; heldSince: string | null }, now: Date): number {
  const clock = of.heldSince === null ? now.getTime() : Math.min(Date.parse(of.heldSince), now.getTime());
  return clock - Date.parse(of.exceptionAt);
}

/** Wall clock times of a named zone, for fields of type `datetime-local` (`YYYY-MM-DDTHH:mm`). */

function partsIn(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The wall clock in the zone at an instant. */
export function wallTime(instant: Date, timeZone: string): string {
  return partsIn(instant, timeZone);
}

/**
 * The instant (ISO 8601, UTC) at which the zone's clock shows the given time; null when the text is no time. A time that the clock
 * skips in spring is read with the offset before the change; one that comes twice in autumn as the first.
 */
export function instantOf(wall: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) || Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number) =>
    Date.parse(`${partsIn(new Date(at), timeZone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
  // The offsets a day before and after hold both candidates around a change of the clock.
  const candidates = [offsetAt(asUtc - 86_400_000), offsetAt(asUtc + 86_400_000)].map((offset) => asUtc - offset);
  const exact = candidates.filter((at) => partsIn(new Date(at), timeZone) === wall).sort((a, b) => a - b);
  return new Date(exact[0] ?? candidates[0]!).toISOString();
}

const units = [
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** A span of minutes in words, its two largest units: "3 days 4 hours", "25 minutes"; what is still ahead: "in 2 hours". */
export function durationWords(minutes: number): string {
  let rest = Math.abs(minutes);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
    // Units that do not follow each other would read oddly: "3 days 5 minutes".
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  const words = parts.length > 0 ? parts.join(' ') : 'less than a minute';
  return minutes < 0 ? `in ${words}` : words;
}

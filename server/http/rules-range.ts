export type AskedRange = { kind: 'whole' } | { kind: 'outside' } | { kind: 'part'; start: number; end: number };

const whole = { kind: 'whole' } as const;

/**
 * What part of `size` bytes a Range header asks for. Several parts at once, other units and what is not of the form are answered whole,
 * as RFC 9110 allows; so is a part of a file that has changed since (`isCurrent` false).
 */
export function askedRange(header: string | undefined, size: number, isCurrent: boolean): AskedRange {
  const asked = isCurrent && header !== undefined ? /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) : null;
  if (!asked || (asked[1] === '' && asked[2] === '')) return whole;
  if (asked[1] === '') {
    const length = Math.min(Number(asked[2]), size);
    return length === 0 ? { kind: 'outside' } : { kind: 'part', start: size - length, end: size - 1 };
  }
  const start = Number(asked[1]);
  const end = asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1);
  if (start >= size) return { kind: 'outside' };
  return asked[2] !== '' && Number(asked[2]) < start ? whole : { kind: 'part', start, end };
}

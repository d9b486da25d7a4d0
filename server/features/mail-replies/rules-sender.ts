/** One header line of a mail: its name in lower case, its value unfolded. */
export type HeaderLine = { key: string; value: string };

export const valuesOf = (lines: readonly HeaderLine[], key: string): string[] =>
  lines.filter((line) => line.key === key).map((line) => line.value);

/**
 * The address the mail says it is from; null unless there is exactly one, plainly written: several From lines or addresses, groups and
 * addresses hidden in encoded words are how one sender passes for another (RFC 5322, RFC 2047).
 */
export function senderOf(lines: readonly HeaderLine[]): string | null {
  const [value, ...more] = valuesOf(lines, 'from');
  if (value === undefined || more.length > 0 || value.length > 2000) return null;
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/\([^()]*\)/g, '');
  if (/[,;:"()]/.test(bare)) return null;
  const address = (/^[^<>]*<([^<>]*)>\s*$/.exec(bare)?.[1] ?? bare).trim();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) && !address.includes('=?') ? address : null;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const isWithin = (one: string, other: string): boolean => one === other || one.endsWith(`.${other}`);

/** Relaxed alignment (RFC 7489): the same domain, or one below the other. */
const isAligned = (one: string | undefined, other: string): boolean =>
  one?.includes('.') === true && (isWithin(one, other) || isWithin(other, one));

/**
 * Whether the company's own mail server found that the mail is from the domain it says (RFC 8601): DMARC, or DKIM or SPF for that domain.
 * Only the topmost line of the trusted server counts: what a sender wrote in is below it, or was taken out by that server.
 */
export function isAuthenticated(lines: readonly HeaderLine[], trusted: string, sender: string): boolean {
  const from = domainOf(sender);
  const own = valuesOf(lines, 'authentication-results')
    .map((value) => value.replace(/\([^()]*\)/g, ' ').split(';'))
    .find(([id]) => id?.trim().split(/\s+/)[0]?.toLowerCase() === trusted);
  return (own ?? []).slice(1).some((part) => passes(part.toLowerCase(), from));
}

function passes(part: string, from: string): boolean {
  const [, method, result] = /^\s*(dmarc|dkim|spf)\s*=\s*([a-z]+)/.exec(part) ?? [];
  if (result !== 'pass') return false;
  const property = (name: string): string | undefined =>
    part
      .split(/\s+/)
      .find((one) => one.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .replace(/^"|"$/g, '')
      .replace(/^.*@/, '');
  if (method === 'dmarc') return (property('header.from') ?? from) === from;
  if (method === 'dkim') return isAligned(property('header.d') ?? property('header.i'), from);
  return isAligned(property('smtp.mailfrom'), from);
}

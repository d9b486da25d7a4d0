import { foldKey } from '#shared/fold.ts';
import type { PortFunction } from './contract.ts';

/** The last character there is: no stored text goes on with it. */
const last = '\u{10FFFF}';

/** A search for ports: ranges of codes and names, which an index serves (`from` included, `before` not). */
export type PortSearch = { code: Range; name: Range };
export type Range = { from: string; before: string };

function range(from: string): Range {
  return { from, before: `${from}${last}` };
}

/** The ranges of a search as typed; null when nothing is left of it. */
export function portSearch(typed: string | undefined): PortSearch | null {
  const name = foldKey(typed ?? '');
  return name === '' ? null : { code: range(name.toUpperCase()), name: range(name) };
}

const functionNames: Record<string, PortFunction> = {
  1: 'sea',
  2: 'rail',
  3: 'road',
  4: 'air',
  5: 'post',
  6: 'depot',
};

/** The digits of UN/LOCODE in words; those that say nothing to a forwarder (pipelines, border crossings) are left out. */
export function portFunctions(digits: string): PortFunction[] {
  return [...digits].flatMap((digit) => functionNames[digit] ?? []);
}

import { invalid } from '#server/errors.ts';
import { isPrintable } from '#shared/texts.ts';

/**
 * A name or label as it is stored: trimmed, something to see, on one line. `label` is what the field is called in the sentence. Errors
 * name the field. The length is held by the contract.
 */
export function line(field: string, label: string, text: string): string {
  const trimmed = text.trim();
  if (!/[^\p{C}\p{Z}]/u.test(trimmed)) throw invalid(field, 'blank', `The ${label} is blank. Enter one.`);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(trimmed)) {
    throw invalid(
      field,
      'line_characters',
      `The ${label} contains a line break or another control character. Write it on one line.`,
    );
  }
  return trimmed;
}

/** A short code as entered (trimmed, only characters that print). */
export function code(field: string, text: string): string {
  const trimmed = line(field, 'code', text);
  if (!isPrintable(trimmed))
    throw invalid(field, 'code_characters', 'The code contains a character that does not print. Remove it.');
  return trimmed;
}

/** An order that names every record of a list once: the list as it stands now, or nothing is changed. */
export function isSameSet(order: readonly string[], stored: readonly string[]): boolean {
  return (
    order.length === stored.length && new Set(order).size === order.length && stored.every((id) => order.includes(id))
  );
}

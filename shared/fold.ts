/**
 * The folded form under which job codes, customer names, aliases, order numbers, references and e-mails are compared: NFKC
 * (full-width and ligature forms become plain ones), lower case, white space trimmed and runs of it made one space. The final
 * Greek sigma becomes the ordinary one, so that the key of a beginning is the beginning of the key. Accents stay.
 * Folding twice gives the same as folding once.
 */
export function foldKey(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return lower.replaceAll('ς', 'σ').replace(/\s+/gu, ' ').trim();
}

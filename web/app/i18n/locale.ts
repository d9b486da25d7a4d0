/** The locale for dates and numbers: the reader's own variety of the page's language (`en-GB` for `en`), else the language itself. */
export function localeFor(language: string, wanted: readonly string[]): string {
  const base = language.split('-')[0]!;
  return wanted.find((one) => one.split('-')[0] === base) ?? language;
}

/** Countries by ISO 3166 code with their names in a locale, in the order of the names. What is no country of today is left out. */
export function countries(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const none = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .filter((code) => !none.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((value) => {
      const label = names.of(value);
      return label ? [{ value, label }] : [];
    })
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}

const offered = [
  ...['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-SG', 'en-ZA', 'en'],
  ...['de-DE', 'de-AT', 'de-CH', 'nl-NL', 'nl-BE', 'fr-FR', 'fr-BE', 'fr-CA', 'fr-CH', 'es-ES', 'es-MX'],
  ...['pt-PT', 'pt-BR', 'it-IT', 'da-DK', 'sv-SE', 'nb-NO', 'fi-FI', 'pl-PL', 'cs-CZ', 'hu-HU', 'ro-RO'],
  ...[
    'el-GR',
    'tr-TR',
    'ar-AE',
    'he-IL',
    'hi-IN',
    'th-TH',
    'vi-VN',
    'id-ID',
    'ms-MY',
    'zh-CN',
    'zh-TW',
    'ja-JP',
    'ko-KR',
  ],
];

/** Locales that can be chosen, each by its name in the reader's; the one in force is always among them. */
export function locales(current: string, reader: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(reader, { type: 'language' });
  return [...new Set([current, ...offered])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, reader));
}

const fixed = (value: number) => value.toFixed(1);

/** A contrast as people write it: "4.5:1". */
export const ratioWords = (ratio: number): string => `${fixed(Math.floor(ratio * 10) / 10)}:1`;

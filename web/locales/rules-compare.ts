/** What tells two catalogues apart, for the tests: their keys, placeholders and plural forms must be the same, their words must not. */

type Texts = { [key: string]: string | Texts };

/** Every text of a catalogue by its dotted key. */
export function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') all.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) all.set(inner, text);
  }
  return all;
}

/** The placeholders of a text, sorted: `{{name}} of {{code}}` gives `code, name`. */
export function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!);
  return [...new Set(names)].sort().join(', ');
}

const plural = /_(zero|one|two|few|many|other)$/;

/** The keys that the other catalogue lacks, and those it has too many. Plural forms differ from language to language: only their stems count. */
export function keyDifferences(one: Map<string, string>, other: Map<string, string>) {
  const stems = (texts: Map<string, string>) => new Set([...texts.keys()].map((key) => key.replace(plural, '')));
  return {
    missing: [...stems(one)].filter((key) => !stems(other).has(key)),
    surplus: [...stems(other)].filter((key) => !stems(one).has(key)),
  };
}

/** Plural texts that lack a form the language counts with, such as `jobs_one`. */
export function missingPlurals(texts: Map<string, string>, language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const stems = new Set(
    [...texts.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(plural, '')),
  );
  return [...stems].flatMap((stem) => forms.map((form) => `${stem}_${form}`).filter((key) => !texts.has(key)));
}

/** Texts whose placeholders are not those of the English one. */
export function placeholderDifferences(english: Map<string, string>, other: Map<string, string>): string[] {
  return [...other].flatMap(([key, text]) => {
    const pattern = english.get(key) ?? english.get(key.replace(plural, '_other'));
    if (pattern === undefined || placeholders(pattern) === placeholders(text)) return [];
    return [`${key}: ${placeholders(pattern)} / ${placeholders(text)}`];
  });
}

/** Texts that are the same in both and hold words at all. */
export function sameWords(english: Map<string, string>, other: Map<string, string>): [key: string, text: string][] {
  return [...other].filter(([key, text]) => {
    const words = text.replace(/\{\{\w+\}\}/g, '');
    return english.get(key) === text && /\p{L}/u.test(words);
  });
}

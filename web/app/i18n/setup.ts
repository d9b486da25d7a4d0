import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { ProblemTexts } from './problem-texts.ts';

/** The same keys as English with any words: what a catalogue of another language has to be. */
export type Translated<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]> };

/** A catalogue of another language: the app's texts, and what the server refuses in its words. */
type Catalogue<Texts> = { texts: Translated<Texts>; refusals: ProblemTexts };

/** A language that can be chosen: its name in itself, and how its catalogue is loaded. */
export type Language<Texts> = { name: string; load: () => Promise<Catalogue<Texts>> };

/** The languages an app offers besides English, by BCP 47 code. */
export type Languages<Texts> = Readonly<Record<string, Language<Texts>>>;

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** Writing direction of a language. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return rightToLeft.has(language.split('-')[0]!) ? 'rtl' : 'ltr';
}

/** The first of the reader's languages that there is, else English: `['de-AT', 'en']` with `de` offered gives `de`. */
export function chooseLanguage(wanted: readonly string[], offered: readonly string[]): string {
  for (const one of wanted) {
    const base = one.split('-')[0]!;
    if (offered.includes(one)) return one;
    if (offered.includes(base)) return base;
    if (base === 'en') return 'en';
  }
  return 'en';
}

/** Starts the texts of an app with English at hand; `showLanguage` then loads another if the reader wants it. */
export function createTexts<Texts extends ResourceLanguage>(english: Texts): i18n {
  const texts = createInstance();
  void texts.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(english),
    defaultNS: 'ui',
    resources: { en: english },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return texts;
}

/** The server's refusals in the language shown; undefined in English, which is the server's own. */
export function refusalsIn(texts: i18n): ProblemTexts | undefined {
  return texts.getResourceBundle(texts.language, 'refusals') as ProblemTexts | undefined;
}

/** Changes the language of the page: loads its catalogue once, then sets `lang` and `dir` on the document. */
export async function showLanguage<Texts>(texts: i18n, languages: Languages<Texts>, language: string): Promise<void> {
  const wanted = languages[language];
  if (wanted && !texts.hasResourceBundle(language, 'ui')) {
    const catalogue = await wanted.load();
    for (const [namespace, words] of Object.entries({ ...catalogue.texts, refusals: catalogue.refusals })) {
      texts.addResourceBundle(language, namespace, words, true, true);
    }
  }
  await texts.changeLanguage(wanted ? language : 'en');
  document.documentElement.lang = texts.language;
  document.documentElement.dir = directionOf(texts.language);
}

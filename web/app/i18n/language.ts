import type { i18n } from 'i18next';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Preference, readPreference, writePreference } from '../preferences/preferences.ts';
import { chooseLanguage, type Languages, showLanguage } from './setup.ts';

// Kept in this browser. Empty: never chosen.
const chosen: Preference<string> = {
  name: 'language',
  fallback: '',
  isValid: (value): value is string => typeof value === 'string',
};

/** What is known of the reader besides the browser: the choice kept with the person, the company's locale. */
type Known = { person?: string | undefined; company?: string | undefined };

/** The reader's languages, the best first: chosen in this browser, chosen by the person elsewhere, the browser's, the company's. */
export function wishes(choice: string, browser: readonly string[], { person, company }: Known): string[] {
  return [choice, person ?? '', ...browser, company ?? ''].filter((one) => one !== '');
}

function languageOf<Texts>(languages: Languages<Texts>, known: Known): string {
  const wanted = wishes(readPreference(chosen), navigator.languages, known);
  return chooseLanguage(wanted, Object.keys(languages));
}

/** Before the first page: the words of the reader's language. When they cannot be loaded, the page comes in English. */
export async function startLanguage<Texts>(texts: i18n, languages: Languages<Texts>): Promise<void> {
  await showLanguage(texts, languages, languageOf(languages, {})).catch(() => undefined);
}

/** Once more is known of the reader than the browser says: the language that follows from it. */
export function useKnownLanguage<Texts>(languages: Languages<Texts>, { person, company }: Known): void {
  const { i18n: texts } = useTranslation();
  useEffect(() => {
    if (!person && !company) return;
    const language = languageOf(languages, { person, company });
    if (language !== texts.language) void showLanguage(texts, languages, language).catch(() => undefined);
  }, [texts, languages, person, company]);
}

/** For the user's menu: the languages besides the one shown, and choosing one. `keep` puts the choice with the person, where that can be. */
export function useLanguageChoice<Texts>(languages: Languages<Texts>, keep?: (code: string) => void) {
  const { i18n: texts } = useTranslation();
  const shown = texts.language;
  const others = useMemo(() => {
    const all = [{ code: 'en', name: 'English' }];
    for (const [code, { name }] of Object.entries(languages)) all.push({ code, name });
    return all.filter((one) => one.code !== shown);
  }, [languages, shown]);
  const onLanguage = useCallback(
    (code: string) => {
      writePreference(chosen, code);
      keep?.(code);
      void showLanguage(texts, languages, code).catch(() => undefined);
    },
    [texts, languages, keep],
  );
  return { languages: others, onLanguage };
}

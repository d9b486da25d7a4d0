import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useKnownLanguage, useLanguageChoice } from '../../app/i18n/language.ts';
import { api } from '../app.ts';
import { languages } from '../languages.ts';
import { meQuery } from '../session.ts';

/** The language of the console: as the user chose it in this browser or elsewhere, else the browser's, else the company's. */
export function useLanguage(company: string | undefined): void {
  const { data: me } = useQuery(meQuery);
  useKnownLanguage(languages, { person: me?.locale ?? undefined, company });
}

/** For the user's menu. The choice counts here at once, and is kept with the user for other browsers and for mails. */
export function useConsoleLanguages() {
  const keep = useCallback((locale: string) => {
    // It counts in this browser all the same; what could not be kept is chosen again elsewhere.
    api.PATCH('/api/v1/me/language', { body: { locale } }).catch(() => undefined);
  }, []);
  return useLanguageChoice(languages, keep);
}

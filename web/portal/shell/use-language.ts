import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useKnownLanguage, useLanguageChoice } from '../../app/i18n/language.ts';
import { api } from '../app.ts';
import { languages } from '../languages.ts';
import { overviewQuery } from '../pages/jobs/queries.ts';

/** The language of the portal's pages: as the contact chose it in this browser or elsewhere, else the browser's, else the company's. */
export function useLanguage(company: string | undefined): void {
  const { data } = useQuery({ ...overviewQuery, enabled: false });
  useKnownLanguage(languages, { person: data?.preferences.locale ?? undefined, company });
}

/** For the user's menu. The choice counts here at once, and is kept with the contact for other browsers and for mails. */
export function usePortalLanguages() {
  const keep = useCallback((locale: string) => {
    // It counts in this browser all the same; what could not be kept is chosen again elsewhere.
    api.PATCH('/api/portal/v1/preferences', { body: { locale } }).catch(() => undefined);
  }, []);
  return useLanguageChoice(languages, keep);
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useKnownLanguage } from '../../app/i18n/language.ts';
import { useLiveEvents } from '../../app/live/live-provider.tsx';
import { applyBrand, defaultBrand } from '../../ui/theme/brand.ts';
import { languages } from '../languages.ts';
import { brandQuery } from '../session.ts';
import type { Brand } from '../types.ts';

/** The company's brand, put on the page as soon as it is known and whenever it changes. */
export function useBrand(): Brand | undefined {
  const queryClient = useQueryClient();
  const { data } = useQuery(brandQuery);
  useKnownLanguage(languages, { company: data?.locale });
  useLiveEvents((event) => {
    if (event.type === 'portal.changed') void queryClient.invalidateQueries({ queryKey: brandQuery.queryKey });
  });
  useEffect(() => {
    if (data) applyBrand(data.accent ?? defaultBrand);
  }, [data]);
  return data;
}

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { applyBrand } from '../../ui/theme/brand.ts';
import { brandQuery } from '../session.ts';
import type { Brand } from '../types.ts';

/** The company's brand, put on the page as soon as it is known. */
export function useBrand(): Brand | undefined {
  const { data } = useQuery(brandQuery);
  useEffect(() => {
    if (data?.accent) applyBrand(data.accent);
  }, [data?.accent]);
  return data;
}

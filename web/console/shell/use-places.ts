import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { visiblePlaces } from '../navigation.ts';
import { useSession } from '../session.ts';

/** The places that the reader may open, in their groups. */
export function usePlaces() {
  const router = useRouter();
  const { permissions } = useSession();
  return useMemo(() => visiblePlaces(new Set(Object.keys(router.routesByPath)), permissions), [router, permissions]);
}

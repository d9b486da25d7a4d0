import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { usePreference } from '../../../app/preferences/preferences.ts';
import { NotFoundPage, PendingPage } from '../../../app/route-states.tsx';
import { useSession } from '../../session.ts';
import { usePlaces } from '../../shell/use-places.ts';
import { guideQuery } from '../guide/api.ts';
import { isWanted, skippedPreference } from '../guide/rules-guide.ts';
import { countsQuery } from '../worklist/api.ts';

/**
 * The start is the guide while those who set the company up have steps before them; else the worklist for members of a work group, and
 * for everybody else the first place behind it that the reader may open.
 */
export function StartPage() {
  const places = usePlaces().flatMap((group) => group.places);
  const { permissions } = useSession();
  const [skipped] = usePreference(skippedPreference);
  const setsUp = permissions.includes('company:write') && permissions.includes('setup:read');
  const guide = useQuery({ ...guideQuery, enabled: setsUp });
  const hasWorklist = places.some((place) => place.key === 'worklist');
  const counts = useQuery({ ...countsQuery, enabled: hasWorklist });
  if ((setsUp && guide.isPending) || (hasWorklist && counts.isPending)) return <PendingPage />;
  if (guide.data && isWanted(guide.data, skipped)) return <Navigate to={'/guide' as string} replace />;
  const start = places.find(({ key }) => key !== 'inbox' && (key !== 'worklist' || counts.data?.member === true));
  return start ? <Navigate to={start.path} replace /> : <NotFoundPage />;
}

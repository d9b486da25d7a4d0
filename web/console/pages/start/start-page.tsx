import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { usePreference } from '../../../app/preferences/preferences.ts';
import { NotFoundPage, PendingPage } from '../../../app/route-states.tsx';
import { useSession } from '../../session.ts';
import { usePlaces } from '../../shell/use-places.ts';
import { guideQuery } from '../guide/api.ts';
import { isWanted, skippedPreference } from '../guide/rules-guide.ts';

/** The start is the guide while those who set the company up have steps before them; else the first place that the reader may open. */
export function StartPage() {
  const first = usePlaces()[0]?.places[0];
  const { permissions } = useSession();
  const [skipped] = usePreference(skippedPreference);
  const setsUp = permissions.includes('company:write') && permissions.includes('setup:read');
  const guide = useQuery({ ...guideQuery, enabled: setsUp });
  if (setsUp && guide.isPending) return <PendingPage />;
  if (guide.data && isWanted(guide.data, skipped)) return <Navigate to={'/guide' as string} replace />;
  return first ? <Navigate to={first.path} replace /> : <NotFoundPage />;
}

import { Navigate } from '@tanstack/react-router';
import { NotFoundPage } from '../../../app/route-states.tsx';
import { usePlaces } from '../../shell/use-places.ts';

/** The start is the first place that the reader may open. */
export function StartPage() {
  const first = usePlaces()[0]?.places[0];
  return first ? <Navigate to={first.path} replace /> : <NotFoundPage />;
}

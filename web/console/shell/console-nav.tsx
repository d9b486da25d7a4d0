import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SideNav } from '../../ui/frame/side-nav.tsx';
import { useBadges } from './use-badges.ts';
import { usePlaces } from './use-places.ts';

/** The navigation at the side. */
export function ConsoleNav() {
  const { t } = useTranslation('shell');
  const groups = usePlaces();
  const badges = useBadges();
  const here = useLocation({ select: (location) => location.pathname });
  const paths = new Map(groups.flatMap((group) => group.places.map((place) => [place.key as string, place.path])));
  return (
    <SideNav
      groups={groups.map((group) => ({
        id: group.key,
        label: t(`nav.${group.key}`),
        entries: group.places.map((place) => ({
          id: place.key,
          label: t(`nav.${place.key}`),
          icon: place.icon,
          badges: badges[place.key],
          active: here === place.path || here.startsWith(`${place.path}/`),
        })),
      }))}
      renderLink={(entry, link) => (
        <Link to={paths.get(entry.id) ?? '/'} {...link} activeProps={{}}>
          {link.children}
        </Link>
      )}
    />
  );
}

import {
  IconArrowsSplit2,
  IconBuilding,
  IconBuildingSkyscraper,
  IconFileImport,
  IconListDetails,
  IconMail,
  IconPackages,
  IconTags,
  IconTemplate,
  IconUsers,
  IconWorldShare,
} from '@tabler/icons-react';
import type { NavIcon } from '../ui/frame/side-nav.tsx';

/** Keys of the shell's words for a place. */
type PlaceKey =
  | 'jobs'
  | 'customers'
  | 'customerGroups'
  | 'groupOverrides'
  | 'customerUpdates'
  | 'imports'
  | 'templates'
  | 'setUp'
  | 'users'
  | 'company'
  | 'mailLog';

/** A place of the console. It shows once its route is in routes.ts and the reader has the permission. */
export type Place = { key: PlaceKey; path: string; icon: NavIcon; needs: string };

/** The places, in groups, in the order of the navigation and of the search. */
export const placeGroups: { key: 'work' | 'setup' | 'administration'; places: Place[] }[] = [
  {
    key: 'work',
    places: [
      { key: 'jobs', path: '/jobs', icon: IconPackages, needs: 'jobs:read' },
      { key: 'imports', path: '/imports', icon: IconFileImport, needs: 'imports:read' },
    ],
  },
  {
    key: 'setup',
    places: [
      { key: 'customerUpdates', path: '/customer-updates', icon: IconWorldShare, needs: 'customers:read' },
      { key: 'templates', path: '/templates', icon: IconTemplate, needs: 'templates:read' },
      { key: 'setUp', path: '/set-up', icon: IconListDetails, needs: 'setup:read' },
    ],
  },
  {
    key: 'administration',
    places: [
      { key: 'customers', path: '/customers', icon: IconBuilding, needs: 'customers:read' },
      { key: 'customerGroups', path: '/customer-groups', icon: IconTags, needs: 'workflow:write' },
      { key: 'groupOverrides', path: '/group-overrides', icon: IconArrowsSplit2, needs: 'workflow:write' },
      { key: 'users', path: '/users', icon: IconUsers, needs: 'users:read' },
      { key: 'company', path: '/company', icon: IconBuildingSkyscraper, needs: 'company:write' },
      { key: 'mailLog', path: '/mail-log', icon: IconMail, needs: 'mails:read' },
    ],
  },
];

/** The groups with the places that exist and that somebody with these permissions may open. */
export function visiblePlaces(paths: ReadonlySet<string>, permissions: readonly string[]) {
  return placeGroups
    .map((group) => ({
      ...group,
      places: group.places.filter((place) => paths.has(place.path) && permissions.includes(place.needs)),
    }))
    .filter((group) => group.places.length > 0);
}

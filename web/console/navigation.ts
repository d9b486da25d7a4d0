import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconBuilding,
  IconBuildingSkyscraper,
  IconChartBar,
  IconEyeQuestion,
  IconFileImport,
  IconInbox,
  IconKey,
  IconListCheck,
  IconListDetails,
  IconMail,
  IconPackages,
  IconProgressCheck,
  IconReportAnalytics,
  IconRobot,
  IconRoute,
  IconShieldHalf,
  IconTags,
  IconTemplate,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
  IconWorldShare,
} from '@tabler/icons-react';
import type { NavIcon } from '../ui/frame/side-nav.tsx';

/** Keys of the shell's words for a place. */
type PlaceKey =
  | 'worklist'
  | 'inbox'
  | 'jobs'
  | 'exceptions'
  | 'enquiry'
  | 'reports'
  | 'customers'
  | 'customerGroups'
  | 'groupOverrides'
  | 'workGroups'
  | 'workflowRoles'
  | 'jobVisibility'
  | 'customerUpdates'
  | 'imports'
  | 'templates'
  | 'tracking'
  | 'tasks'
  | 'automaticProcesses'
  | 'setUp'
  | 'users'
  | 'roles'
  | 'apiKeys'
  | 'company'
  | 'mailLog';

/** A place of the console. It shows once its route is in routes.ts and the reader has the permission. */
export type Place = { key: PlaceKey; path: string; icon: NavIcon; needs: string };

/** The places, in groups, in the order of the navigation and of the search. */
export const placeGroups: { key: 'work' | 'setup' | 'administration'; places: Place[] }[] = [
  {
    key: 'work',
    places: [
      { key: 'worklist', path: '/worklist', icon: IconListCheck, needs: 'jobs:read' },
      { key: 'inbox', path: '/inbox', icon: IconInbox, needs: 'jobs:read' },
      { key: 'jobs', path: '/jobs', icon: IconPackages, needs: 'jobs:read' },
      { key: 'exceptions', path: '/exceptions', icon: IconAlertTriangle, needs: 'jobs:read' },
      { key: 'enquiry', path: '/enquiry', icon: IconChartBar, needs: 'jobs:read' },
      { key: 'reports', path: '/reports', icon: IconReportAnalytics, needs: 'reports:read' },
      { key: 'imports', path: '/imports', icon: IconFileImport, needs: 'imports:read' },
    ],
  },
  {
    key: 'setup',
    places: [
      { key: 'customerUpdates', path: '/customer-updates', icon: IconWorldShare, needs: 'customers:read' },
      { key: 'templates', path: '/templates', icon: IconTemplate, needs: 'templates:read' },
      { key: 'tracking', path: '/tracking', icon: IconRoute, needs: 'company:write' },
      { key: 'automaticProcesses', path: '/automatic-processes', icon: IconRobot, needs: 'setup:read' },
      { key: 'setUp', path: '/set-up', icon: IconListDetails, needs: 'setup:read' },
    ],
  },
  {
    key: 'administration',
    places: [
      { key: 'customers', path: '/customers', icon: IconBuilding, needs: 'customers:read' },
      { key: 'customerGroups', path: '/customer-groups', icon: IconTags, needs: 'workflow:write' },
      { key: 'groupOverrides', path: '/group-overrides', icon: IconArrowsSplit2, needs: 'workflow:write' },
      { key: 'workGroups', path: '/work-groups', icon: IconUsersGroup, needs: 'setup:read' },
      { key: 'workflowRoles', path: '/workflow-roles', icon: IconUserCog, needs: 'setup:read' },
      { key: 'jobVisibility', path: '/job-visibility', icon: IconEyeQuestion, needs: 'setup:read' },
      { key: 'users', path: '/users', icon: IconUsers, needs: 'users:read' },
      { key: 'roles', path: '/roles', icon: IconShieldHalf, needs: 'users:read' },
      { key: 'apiKeys', path: '/api-keys', icon: IconKey, needs: 'users:read' },
      { key: 'company', path: '/company', icon: IconBuildingSkyscraper, needs: 'company:write' },
      { key: 'tasks', path: '/tasks', icon: IconProgressCheck, needs: 'jobs:bulk' },
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

import { difot } from './difot.ts';
import { portalMessages } from './portal/messages.ts';
import { portalNotices } from './portal/notices.ts';
import { portalShare } from './portal/share.ts';
import { portalView } from './portal/view.ts';
import { security } from './security.ts';
import { shareLinks } from './share-links.ts';

/** English of the portal's further pages, which comes with the first of them. */
export const lateTexts = {
  difot,
  portalMessages,
  portalNotices,
  portalShare,
  portalView,
  security,
  shareLinks,
} as const;

import type { Translated } from '../../app/i18n/setup.ts';
import type { portalTexts as english } from '../en/portal.ts';
import { portalDifot } from './portal/difot.ts';
import { portalJobs } from './portal/jobs.ts';
import { portalMessages } from './portal/messages.ts';
import { portalNotices } from './portal/notices.ts';
import { portalShare } from './portal/share.ts';
import { portalShell } from './portal/shell.ts';
import { portalView } from './portal/view.ts';
import { germanProblems } from './problems.ts';
import { shared } from './shared.ts';

/** German for the customer portal. */
export const portalTexts: Translated<typeof english> = {
  ...shared,
  portalShell,
  portalJobs,
  portalDifot,
  portalMessages,
  portalNotices,
  portalShare,
  portalView,
};

/** What a reader of German fetches: the texts and the server's refusals. */
export const german = { texts: portalTexts, refusals: germanProblems };

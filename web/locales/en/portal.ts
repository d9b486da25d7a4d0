import { portalDifot } from './portal/difot.ts';
import { portalJobs } from './portal/jobs.ts';
import { portalNotices } from './portal/notices.ts';
import { portalShare } from './portal/share.ts';
import { portalShell } from './portal/shell.ts';
import { portalView } from './portal/view.ts';
import { shared } from './shared.ts';

/** English for the customer portal: one namespace per feature. A new feature adds its file in `portal/` and a line here. */
export const portalTexts = {
  ...shared,
  portalShell,
  portalJobs,
  portalDifot,
  portalNotices,
  portalShare,
  portalView,
} as const;

import { app } from './app.ts';
import { fields } from './fields.ts';
import { gallery } from './gallery.ts';
import { portalDifot } from './portal/difot.ts';
import { portalJobs } from './portal/jobs.ts';
import { portalShell } from './portal/shell.ts';
import { ui } from './ui.ts';

/** English of the portal's first page, which comes with the page itself. */
export const firstTexts = { ui, app, fields, gallery, portalShell, portalJobs, portalDifot } as const;

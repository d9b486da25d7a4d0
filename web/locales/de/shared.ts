import { app } from './app.ts';
import { approvals } from './approvals.ts';
import { difot } from './difot.ts';
import { fields } from './fields.ts';
import { gallery } from './gallery.ts';
import { security } from './security.ts';
import { shareLinks } from './share-links.ts';
import { thread } from './thread.ts';
import { ui } from './ui.ts';

/** The namespaces that every app carries, in German. */
export const shared = { approvals, ui, app, fields, difot, gallery, security, shareLinks, thread };

import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadAfterUpdate } from './update.ts';

/** Puts the app on the page. After an update of the server, pages of the old version no longer exist: the window loads anew, once. */
export function startApp(app: ReactNode): void {
  reloadAfterUpdate();
  createRoot(document.getElementById('root')!).render(<StrictMode>{app}</StrictMode>);
}

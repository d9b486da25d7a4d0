import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadAfterUpdate } from './update.ts';

/** Puts the app on the page once its `words` are there. After an update of the server, pages of the old version no longer exist: the window loads anew, once. */
export async function startApp(app: ReactNode, words: () => Promise<void>): Promise<void> {
  reloadAfterUpdate();
  await words();
  createRoot(document.getElementById('root')!).render(<StrictMode>{app}</StrictMode>);
}

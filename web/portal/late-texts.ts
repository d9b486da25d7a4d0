import { lateTexts } from '../locales/en/portal-late.ts';
import { texts } from './app.ts';

// Imported by every page and part whose words do not come with the first page: they are there before it is drawn.
for (const [namespace, words] of Object.entries(lateTexts)) texts.addResourceBundle('en', namespace, words);

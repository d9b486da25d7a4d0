import type { Languages } from '../app/i18n/setup.ts';
import type { consoleTexts } from '../locales/en/console.ts';

/** The languages of the console besides English. Each catalogue is fetched only by those who read it. */
export const languages: Languages<typeof consoleTexts> = {
  de: { name: 'Deutsch', load: async () => (await import('../locales/de/console.ts')).german },
};

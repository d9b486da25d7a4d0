import type { Languages } from '../app/i18n/setup.ts';
import type { portalTexts } from '../locales/en/portal.ts';

/** The languages of the portal besides English. Each catalogue is fetched only by those who read it. */
export const languages: Languages<typeof portalTexts> = {
  de: { name: 'Deutsch', load: async () => (await import('../locales/de/portal.ts')).german },
};

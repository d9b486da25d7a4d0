import 'i18next';
import type { approvals } from '../../locales/en/approvals.ts';
import type { consoleTexts } from '../../locales/en/console.ts';
import type { portalTexts } from '../../locales/en/portal.ts';
import type { thread } from '../../locales/en/thread.ts';

// English is the pattern: a key that is not in it does not compile, nor does a placeholder left out.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    returnNull: false;
    resources: typeof consoleTexts & typeof portalTexts & { thread: typeof thread; approvals: typeof approvals };
  }
}

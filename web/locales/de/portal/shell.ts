import type { Translated } from '../../../app/i18n/setup.ts';
import type { portalShell as english } from '../../en/portal/shell.ts';

export const portalShell: Translated<typeof english> = {
  customer: 'Kunde',
  switchCustomer: 'Kunden wechseln',
  signInTo: 'Melden Sie sich an, um Ihre Aufträge bei {{company}} zu verfolgen',
};

import { useTranslation } from 'react-i18next';

const builtIn = {
  Scheduled: 'scheduled',
  Registered: 'registered',
  'On Hold': 'onHold',
  Completed: 'completed',
  Cancelled: 'cancelled',
} as const;

const isBuiltIn = (status: string): status is keyof typeof builtIn => Object.hasOwn(builtIn, status);

/** The status of a job or component: those of the product in the reader's language, those of the company's event types as they are. Nothing where the text is `unless`. */
export function StatusText({ status, unless }: { status: string; unless?: string }) {
  const { t } = useTranslation('app');
  const text = isBuiltIn(status) ? t(`status.${builtIn[status]}`) : status;
  return text === unless ? null : text;
}

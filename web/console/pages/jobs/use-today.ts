import { dayOf } from '../../../ui/format/format.ts';
import { useFormat } from '../../../ui/format/format-context.tsx';

/** Today in the company's zone, `YYYY-MM-DD`. */
export function useToday(): string {
  const { settings } = useFormat();
  return dayOf(new Date(), settings.timeZone);
}

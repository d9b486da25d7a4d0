import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isDay } from '#shared/days.ts';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { customFieldsQuery, referenceTypesQuery } from './api/set-up-queries.ts';
import type { JobEvent } from './api/types.ts';
import { useWords } from './use-words.ts';

type Change = JobEvent['changes'][number];
type Value = Change['from'];

/** The closed lists whose words the history shows, by the field of the change. */
const lists = {
  state: 'state',
  direction: 'direction',
  mode: 'mode',
  jobType: 'jobType',
  containerClass: 'containerClass',
} as const;

/** A change of the history in words: the field's name, from and to as the screens write such values. */
export function useChangeWords() {
  const { t, i18n } = useTranslation(['job', 'jobs']);
  const format = useFormat();
  const words = useWords();
  const types = useQuery(referenceTypesQuery).data?.items ?? [];
  const customs = useQuery(customFieldsQuery).data?.items ?? [];

  const known = (key: string): string | null => (i18n.exists(key) ? i18n.t(key as never) : null);

  const fieldWords = (field: string): string => {
    const [head, ...rest] = field.split('.');
    const tail = rest.join('.');
    if (head === 'reference') return types.find((one) => one.code === tail)?.name ?? tail;
    if (head === 'custom') return customs.find((one) => one.key === tail)?.label ?? tail;
    if (head === 'milestones') return t('job:history.milestone', { code: tail });
    if (head === 'components') {
      const code = rest.slice(0, -1).join('.');
      if (!code) return t('job:history.component', { code: tail });
      const last = rest.at(-1) ?? '';
      const word = known(`jobForm:component.${last}`);
      return word ? `${code}: ${word}` : t('job:history.component', { code: tail });
    }
    if (head === 'job') return fieldWords(tail);
    const keys = [`job:history.field.${field}`, `jobForm:field.${field}`, `jobForm:component.${field}`];
    return keys.map(known).find((word) => word !== null) ?? field;
  };

  const valueWords = (field: string, value: Value): string => {
    if (value === null || value === '') return t('job:history.nothing');
    if (typeof value === 'boolean') return t(value ? 'job:history.yes' : 'job:history.no');
    const last = field.split('.').at(-1) ?? field;
    if (last === 'priority' && typeof value === 'number') return words.priority(value);
    const list = lists[last as keyof typeof lists];
    if (list) return known(`jobs:${list}.${value}`) ?? known(`job:milestoneState.${value}`) ?? String(value);
    const isMilestone = field.startsWith('milestones.');
    if (isMilestone) return known(`job:milestoneState.${value}`) ?? String(value);
    if (typeof value === 'number') return format.number(value, { maximumFractionDigits: 10 });
    if (isDay(value)) return format.day(value);
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return format.instant(value);
    return value;
  };

  return (change: Change) => ({
    field: fieldWords(change.field),
    from: change.from === null || change.from === '' ? '' : valueWords(change.field, change.from),
    to: valueWords(change.field, change.to),
  });
}

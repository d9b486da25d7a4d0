import { useTranslation } from 'react-i18next';
import type { imports } from '../../../locales/en/console/imports.ts';
import type { Tone } from '../../../ui/status/status-pill.tsx';
import type { ImportField, ImportState } from './api/types.ts';

type PlainField = keyof typeof imports.field;

/** Fields and their groups in the reader's language; the installation's own fields have their own names. */
export function useFieldWords() {
  const { t } = useTranslation('imports');
  const group = ({ field, kind }: ImportField): string => {
    if (field.startsWith('reference.')) return t('columns.group.references');
    if (field.startsWith('event.')) return t('columns.group.events');
    if (field.startsWith('custom.')) return t('columns.group.custom');
    return kind === 'date' ? t('columns.group.dates') : t('columns.group.job');
  };
  const name = (field: Pick<ImportField, 'field' | 'name'>): string =>
    field.name ?? t(`field.${field.field as PlainField}`);
  /** The words of a closed list as they stand in a mapping, without their underscores. */
  const value = (word: string): string => word.replaceAll('_', ' ');
  return { name, group, value };
}

export const stateTones: Record<ImportState, Tone> = {
  uploaded: 'quiet',
  checking: 'info',
  checked: 'info',
  applying: 'info',
  done: 'done',
  failed: 'late',
  cancelled: 'void',
};

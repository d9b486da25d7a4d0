import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import classes from './form.module.css';
import type { JobValues } from './rules-values.ts';

type Props = {
  restored: boolean;
  isStale: boolean;
  /** Fields that both sides changed; null until the job was reloaded. */
  clashes: readonly (keyof JobValues)[] | null;
  onReload: () => void;
  onDiscard: () => void;
};

/** What the one who edits should know: a draft is back, somebody else has changed the job, both changed the same. */
export function EditNotes({ restored, isStale, clashes, onReload, onDiscard }: Props) {
  const { t, i18n } = useTranslation('jobForm');
  const nameOf = (field: keyof JobValues) => {
    for (const key of [`jobForm:field.${field}`, `jobForm:group.${field}`])
      if (i18n.exists(key)) return i18n.t(key as never);
    return field;
  };
  return (
    <>
      {isStale && (
        <>
          <ErrorNote problem={{ detail: t('stale.text') }} />
          <div>
            <Button onClick={onReload}>{t('stale.reload')}</Button>
          </div>
        </>
      )}
      {!isStale && clashes !== null && (
        <div className={classes.note} role="status">
          <span>
            {clashes.length > 0 ? t('stale.clash', { fields: clashes.map(nameOf).join(', ') }) : t('stale.reloaded')}
          </span>
        </div>
      )}
      {!isStale && restored && clashes === null && (
        <div className={classes.note} role="status">
          <span>{t('draft.restored')}</span>
          <Button variant="subtle" size="compact-sm" onClick={onDiscard}>
            {t('draft.discardEdit')}
          </Button>
        </div>
      )}
    </>
  );
}

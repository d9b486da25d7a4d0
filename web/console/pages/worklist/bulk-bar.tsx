import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Line } from './api.ts';
import { offered } from './line-menu.tsx';
import { type Selection, useSelected } from './selection.ts';
import { allowed, type LineActions } from './use-line-actions.ts';
import classes from './worklist.module.css';

type Props = { lines: readonly Line[]; selection: Selection; actions: Pick<LineActions, 'start' | 'busy'> };

/** What can be done with the selected lines; each button says on how many, where it is not all. */
export function BulkBar({ lines, selection, actions }: Props) {
  const { t } = useTranslation('worklist');
  const ids = useSelected(selection);
  const selected = lines.filter((line) => ids.has(line.id) && !line.gone);
  if (selected.length === 0) return null;
  return (
    <section className={classes.bulk} aria-label={t('bulk.label')}>
      <strong role="status">{t('bulk.selected', { count: selected.length })}</strong>
      <div className={classes.bulkActions}>
        {offered
          .filter(({ action }) => action !== 'take_over')
          .map(({ action, icon: Icon }) => {
            const able = allowed(selected, action).length;
            if (able === 0) return null;
            return (
              <Button
                key={action}
                size="compact-md"
                variant={action === 'complete' ? 'filled' : 'default'}
                leftSection={<Icon size={16} aria-hidden />}
                disabled={actions.busy}
                onClick={() => actions.start(action, selected)}
              >
                {able === selected.length
                  ? t(`action.${action}`)
                  : t('bulk.some', { action: t(`action.${action}`), count: able })}
              </Button>
            );
          })}
      </div>
      <span className={classes.gap} />
      {selected.length < lines.length && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => selection.set(lines.filter((line) => !line.gone).map((line) => line.id))}
        >
          {t('bulk.all', { count: lines.length })}
        </Button>
      )}
      <CloseButton aria-label={t('bulk.none')} onClick={selection.clear} />
    </section>
  );
}

import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerItem } from '../../customers/api.ts';
import { type Selection, useSelected } from '../../worklist/selection.ts';
import type { Flag } from '../api.ts';
import classes from '../customer-updates.module.css';
import { useSwitch } from './use-switch.ts';

const flags: readonly Flag[] = ['publishAttachments', 'showDifot'];

/** Switches all selected customers at once; what was changed can be undone from the message that follows. */
export function SelectionBar({ rows, selection }: { rows: readonly CustomerItem[]; selection: Selection }) {
  const { t } = useTranslation('customerUpdates');
  const selected = useSelected(selection);
  const { mutate, isPending } = useSwitch();
  if (selected.size === 0) return null;
  const ids = [...selected];
  return (
    <section className={classes.bar} aria-label={t('bar.label')}>
      <strong role="status">{t('bar.selected', { count: ids.length })}</strong>
      {flags.map((flag) => (
        <fieldset key={flag} className={classes.barGroup} disabled={isPending}>
          <legend>{t(`flag.${flag}`)}</legend>
          {[true, false].map((on) => (
            <Button
              key={String(on)}
              size="compact-md"
              variant="default"
              aria-label={t(on ? 'bar.onOf' : 'bar.offOf', { what: t(`flag.${flag}`) })}
              onClick={() => mutate({ ids, flag, on })}
            >
              {t(on ? 'bar.on' : 'bar.off')}
            </Button>
          ))}
        </fieldset>
      ))}
      <span className={classes.gap} />
      {rows.some((row) => !selected.has(row.id)) && (
        <Button size="compact-md" variant="subtle" onClick={() => selection.set(rows.map((row) => row.id))}>
          {t('bar.all', { count: rows.length })}
        </Button>
      )}
      <CloseButton aria-label={t('bar.none')} onClick={selection.clear} />
    </section>
  );
}

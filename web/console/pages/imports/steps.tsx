import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Import } from './api/types.ts';
import classes from './imports.module.css';

const steps = ['file', 'columns', 'check', 'apply'] as const;

function currentStep(record: Import, columns: boolean): number {
  if (columns && record.abilities.edit) return 1;
  if (record.state === 'uploaded') return 1;
  if (record.state === 'done') return steps.length;
  return record.state === 'applying' ? 3 : 2;
}

/** Where an import is: file, columns, check, apply. */
export function Steps({ record, columns }: { record: Import; columns: boolean }) {
  const { t } = useTranslation('imports');
  const current = currentStep(record, columns);
  return (
    <ol className={classes.steps} aria-label={t('step.label')}>
      {steps.map((step, at) => (
        <li key={step} aria-current={at === current ? 'step' : undefined} data-done={at < current || undefined}>
          <span className={classes.mark} aria-hidden>
            {at < current ? <IconCheck size={14} stroke={2.4} /> : at + 1}
          </span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

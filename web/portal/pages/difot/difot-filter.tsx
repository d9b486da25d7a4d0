import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDifotWords } from '../../../app/difot/use-difot-words.ts';
import type { JobsSearch } from '../jobs/rules-search.ts';
import classes from './difot-filter.module.css';

/** Says that the list shows the jobs behind a number of DIFOT, and leads back to all. */
export function DifotFilter({ search, onAll }: { search: JobsSearch; onAll: () => void }) {
  const { t } = useTranslation(['portalDifot', 'difot']);
  const words = useDifotWords();
  const { difotMonth: month, difotResult = 'counted' } = search;
  const result = t(`difot:result.${difotResult}`);
  return (
    <p className={classes.root} role="status">
      {month ? t('portalDifot:filter', { result, month: words.month(month) }) : t('portalDifot:filterNone', { result })}
      <Button variant="default" size="compact-sm" onClick={onAll}>
        {t('portalDifot:showAll')}
      </Button>
    </p>
  );
}

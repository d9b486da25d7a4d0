import { Button, CloseButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Selection, useSelected } from '../../worklist/selection.ts';
import type { JobListQuery } from '../api/answers.ts';
import type { JobListItem } from '../api/types.ts';
import type { BulkSelection } from './api.ts';
import classes from './bulk.module.css';
import { BulkDialog } from './bulk-dialog.tsx';

type Props = { rows: readonly JobListItem[]; query: JobListQuery; selection: Selection };

/** The filter of the list as a change of many jobs takes it. */
function filterOf({ limit: _limit, cursor: _cursor, sort: _sort, ...filter }: JobListQuery) {
  return filter;
}

/** What can be done with the selected jobs, or with all that match the list's filters. */
export function BulkBar({ rows, query, selection }: Props) {
  const { t } = useTranslation('bulk');
  const ids = useSelected(selection);
  const [asked, setAsked] = useState<BulkSelection | null>(null);
  // A selection may reach beyond the pages that are loaded, but not to jobs that left the list.
  const count = ids.size;
  if (count === 0 && asked === null) return null;
  return (
    <>
      {count > 0 && (
        <section className={classes.bar} aria-label={t('bar')}>
          <strong role="status">{t('selected', { count })}</strong>
          <Button
            size="compact-md"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setAsked({ jobIds: [...ids] })}
          >
            {t('change')}
          </Button>
          <span className={classes.gap} />
          {rows.some((row) => !ids.has(row.id)) && (
            <Button size="compact-md" variant="subtle" onClick={() => selection.set(rows.map((row) => row.id))}>
              {t('all', { count: rows.length })}
            </Button>
          )}
          <Button size="compact-md" variant="subtle" onClick={() => setAsked({ filter: filterOf(query) })}>
            {t('matching')}
          </Button>
          <CloseButton aria-label={t('none')} onClick={selection.clear} />
        </section>
      )}
      {asked && <BulkDialog selection={asked} onClose={() => setAsked(null)} onDone={selection.clear} />}
    </>
  );
}

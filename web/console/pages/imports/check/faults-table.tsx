import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { faultsQuery } from '../api/queries.ts';
import type { Import } from '../api/types.ts';
import classes from '../imports.module.css';

/** Rows in error: which, in which column, and what is wrong; and the file to mend. */
export function FaultsTable({ record }: { record: Import }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const asProblem = useProblem();
  const faults = useInfiniteQuery(faultsQuery(record.id));
  const rows = faults.data?.pages.flatMap((page) => page.items) ?? [];
  if (faults.isSuccess && rows.length === 0) return null;
  const download = record.failed > 0 && (
    <Button
      component="a"
      variant="default"
      href={`/api/v1/imports/${record.id}/error-file`}
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {t('faults.download')}
    </Button>
  );
  return (
    <Panel title={t('faults.title')} actions={download}>
      {record.failed > 0 && <p className={classes.muted}>{t('faults.hint')}</p>}
      {faults.isError && <ErrorNote problem={asProblem(faults.error)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('faults.title')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('faults.row')}</th>
              <th scope="col">{t('faults.column')}</th>
              <th scope="col">{t('faults.message')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, column, code, message }) => (
              <tr key={`${row} ${column} ${code} ${message}`}>
                <td className={classes.number}>{format.number(row)}</td>
                <td>{column ?? t('none')}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {faults.hasNextPage && (
        <div>
          <Button variant="default" loading={faults.isFetchingNextPage} onClick={() => void faults.fetchNextPage()}>
            {t('faults.more')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

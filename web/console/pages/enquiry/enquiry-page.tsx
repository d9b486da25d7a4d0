import { Button, Skeleton } from '@mantine/core';
import { IconFilterOff, IconPackages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { FilterBar } from '../reports/filters/filter-bar.tsx';
import { filtersSet } from '../reports/filters/rules-filters.ts';
import { useFilters } from '../reports/filters/use-filters.ts';
import classes from './enquiry.module.css';
import { MilestoneSection } from './milestone-section.tsx';
import { StatusSection } from './status-section.tsx';
import { Totals } from './totals.tsx';
import { useEnquiry } from './use-enquiry.ts';

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation(['enquiry', 'reports']);
  if (!filtered) {
    return (
      <EmptyState title={t('enquiry:empty')} icon={<IconPackages size={28} stroke={1.6} />}>
        {t('enquiry:emptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('reports:empty.filtered')}
      icon={<IconFilterOff size={28} stroke={1.6} />}
      action={
        <Button variant="default" onClick={onClear}>
          {t('reports:filter.clearAll')}
        </Button>
      }
    >
      {t('reports:empty.filteredText')}
    </EmptyState>
  );
}

/** Job status enquiry: how many open jobs there are in each status, and what is in exception, live. */
export function EnquiryPage() {
  const { t } = useTranslation(['enquiry', 'shell']);
  const format = useFormat();
  const asProblem = useProblem();
  const { filters, change, clear } = useFilters('enquiry', '/enquiry');
  const { data, error, refetch, isPlaceholderData, shownFor } = useEnquiry(filters);
  const lead = data ? t('enquiry:asOf', { time: format.instant(data.asOf) }) : t('enquiry:lead');
  const isEmpty = data?.jobs === 0 && data.statuses.length === 0;
  return (
    <Page title={t('shell:nav.enquiry')} lead={lead}>
      <FilterBar place="enquiry" filters={filters} change={change} clear={clear} />
      {!data && !error && <Skeleton height={420} />}
      {!data && error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && isEmpty && <Nothing filtered={filtersSet('enquiry', filters).length > 0} onClear={clear} />}
      {data && !isEmpty && (
        <div key={shownFor} className={classes.content} data-refreshing={isPlaceholderData || undefined}>
          <Totals enquiry={data} filters={filters} />
          <StatusSection rows={data.statuses} filters={filters} />
          <MilestoneSection rows={data.milestones} filters={filters} />
        </div>
      )}
    </Page>
  );
}

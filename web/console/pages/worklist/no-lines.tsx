import { Button } from '@mantine/core';
import { IconChecks, IconFilterOff, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { useSession } from '../../session.ts';
import type { WorklistInfo } from './api.ts';
import { filtersSet, type WorklistSearch } from './rules-search.ts';

type Props = { search: WorklistSearch; info: WorklistInfo; onClear: () => void };

/** Leads to the page that says, for a job, why it is in somebody's worklist or not. */
function WhyButton() {
  const { t } = useTranslation('worklist');
  const { user } = useSession();
  return (
    <Button component={Link} to={'/job-visibility' as string} search={{ userId: user.id } as never} variant="default">
      {t('why')}
    </Button>
  );
}

/** Why the worklist is empty, and what to do about it. */
export function NoLines({ search, info, onClear }: Props) {
  const { t } = useTranslation('worklist');
  if (search.q !== undefined || filtersSet(search).length > 0) {
    return (
      <EmptyState
        title={t('empty.filtered')}
        icon={<IconFilterOff size={28} stroke={1.6} />}
        action={
          <Button variant="default" onClick={onClear}>
            {t('filter.clearAll')}
          </Button>
        }
      >
        {t('empty.filteredText')}
      </EmptyState>
    );
  }
  if (search.view !== 'customers' && info.workGroups.length === 0) {
    return (
      <EmptyState title={t('empty.noGroup')} icon={<IconUsersGroup size={28} stroke={1.6} />} action={<WhyButton />}>
        {t('empty.noGroupText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('empty.title')} icon={<IconChecks size={28} stroke={1.6} />} action={<WhyButton />}>
      {t(search.view === 'customers' ? 'empty.customersText' : 'empty.text')}
    </EmptyState>
  );
}

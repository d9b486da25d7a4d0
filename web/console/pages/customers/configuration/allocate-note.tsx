import { Alert, Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session.ts';
import type { TrackedDirection } from '../detail/use-customer-form.ts';

/** Tracking was switched on: offers milestones to the jobs that are open already (DOMAIN 4). */
export function AllocateNote({
  customerId,
  directions,
}: {
  customerId: string;
  directions: readonly TrackedDirection[];
}) {
  const { t } = useTranslation('configuration');
  const { permissions } = useSession();
  const jobs = directions.map((direction) => t(`now.jobs.${direction}`)).join(t('allocate.and'));
  return (
    <Alert role="status" icon={<IconRoute size={18} aria-hidden />} title={t('allocate.title', { jobs })}>
      <p>{t('allocate.text')}</p>
      {permissions.includes('jobs:bulk') && (
        <Button
          component={Link}
          to={'/tracking' as string}
          search={{ customerId } as never}
          variant="default"
          size="compact-sm"
          mt="xs"
        >
          {t('allocate.link')}
        </Button>
      )}
    </Alert>
  );
}

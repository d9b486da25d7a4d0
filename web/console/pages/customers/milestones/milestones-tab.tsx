import { Button, SegmentedControl } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directions } from '#shared/vocabulary.ts';
import { useSession } from '../../../session.ts';
import { useSetUpLive } from '../../set-up/kit/use-set-up-live.ts';
import type { Direction } from './api.ts';
import { ExemptionsPanel } from './exemptions-panel.tsx';
import classes from './milestones.module.css';
import { MilestonesPanel } from './milestones-panel.tsx';

/** What jobs of this customer get, and do not get, beside what templates say; one direction at a time, named in the address. */
export function MilestonesTab({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customerMilestones');
  const { permissions } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { direction?: Direction };
  const direction = search.direction ?? 'import';
  const mayEdit = permissions.includes('templates:write');
  useSetUpLive(['event-types', 'categories']);
  const go = (next: Direction) =>
    void navigate({
      to: '.',
      search: { tab: 'milestones', direction: next } as never,
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('direction.title')}
          data={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
          value={direction}
          onChange={(value) => go(value as Direction)}
        />
        <Button
          variant="default"
          component={Link}
          to={'/templates/explain' as string}
          search={{ direction, customerId } as never}
          leftSection={<IconRoute size={16} aria-hidden />}
        >
          {t('explain')}
        </Button>
      </div>
      <p className={classes.muted}>{mayEdit ? t('note') : t('readOnly')}</p>
      <MilestonesPanel key={`m ${direction}`} customerId={customerId} direction={direction} mayEdit={mayEdit} />
      <ExemptionsPanel key={`e ${direction}`} customerId={customerId} direction={direction} mayEdit={mayEdit} />
    </>
  );
}

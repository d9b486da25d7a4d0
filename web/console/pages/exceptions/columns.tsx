import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText, InstantText } from '../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Column } from '../../../ui/table/types.ts';
import { useWords } from '../jobs/use-words.ts';
import type { ExceptionItem } from './api.ts';
import classes from './exceptions.module.css';
import { Over } from './over.tsx';

/** The milestone, with its component where it has one. */
export function useMilestoneName(): (of: Pick<ExceptionItem, 'milestone' | 'component'>) => string {
  const { t } = useTranslation('exceptions');
  return ({ milestone, component }) =>
    component ? t('ofComponent', { milestone, component: component.code }) : milestone;
}

function OverCell({ item }: { item: ExceptionItem }) {
  const { t } = useTranslation('exceptions');
  return (
    <span className={classes.cell}>
      <StatusPill tone={item.exception === 'in_exception' ? 'late' : 'risk'}>
        <Over of={item} />
      </StatusPill>
      {item.heldSince && <span className={classes.muted}>{t('held')}</span>}
    </span>
  );
}

function ConditionCell({ item }: { item: ExceptionItem }) {
  const { t } = useTranslation('exceptions');
  return (
    <span className={classes.cell} title={item.condition ?? undefined}>
      <span>{item.condition}</span>
      {(item.baseDay || item.baseAt) && (
        <span className={classes.muted}>
          {t('baseDay', { date: '' })}
          {item.baseDay ? <DateText day={item.baseDay} /> : <InstantText instant={item.baseAt} />}
        </span>
      )}
    </span>
  );
}

function SharedCell({ item }: { item: ExceptionItem }) {
  const { t } = useTranslation('exceptions');
  if (!item.shared) return <span className={classes.muted}>{t('notShared')}</span>;
  return (
    <span className={classes.cell} title={item.shared.text}>
      <StatusPill tone="info">{t('isShared')}</StatusPill>
      <span className={classes.muted}>{item.shared.text}</span>
    </span>
  );
}

function Share({ item, onShare }: { item: ExceptionItem; onShare: (item: ExceptionItem) => void }) {
  const { t } = useTranslation('exceptions');
  const name = useMilestoneName()(item);
  if (!item.abilities.share) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={t(item.shared ? 'panel.editNamed' : 'panel.shareNamed', { name: `${name}, ${item.jobCode}` })}
      onClick={() => onShare(item)}
    >
      {item.shared ? t('change') : t('share.confirm')}
    </Button>
  );
}

/** The columns of the exceptions page, in their first order. */
export function useExceptionColumns(onShare: (item: ExceptionItem) => void): Column<ExceptionItem>[] {
  const { t } = useTranslation('exceptions');
  const words = useWords();
  const name = useMilestoneName();
  const hidden = { hiddenAtFirst: true, onPhone: 'none' } as const;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns change with the language only
  return useMemo(
    () => [
      {
        id: 'jobCode',
        header: t('column.jobCode'),
        width: 110,
        canHide: false,
        onPhone: 'title',
        cell: (item) => (
          <Link to="/jobs/$jobId" params={{ jobId: item.jobId }}>
            {item.jobCode}
          </Link>
        ),
      },
      {
        id: 'over',
        header: t('column.over'),
        width: 175,
        onPhone: 'block',
        flash: (item) => `${item.exception} ${item.exceptionAt}`,
        cell: (item) => <OverCell item={item} />,
      },
      {
        id: 'milestone',
        header: t('column.milestone'),
        width: 150,
        onPhone: 'block',
        cell: (item) => <span title={name(item)}>{name(item)}</span>,
      },
      {
        id: 'condition',
        header: t('column.condition'),
        width: 230,
        onPhone: 'block',
        cell: (item) => <ConditionCell item={item} />,
      },
      {
        id: 'customer',
        header: t('column.customer'),
        width: 150,
        cell: (item) => <span title={item.customer.name}>{item.customer.name}</span>,
      },
      { id: 'cso', header: t('column.cso'), width: 110, cell: (item) => item.serviceOperator?.name },
      {
        id: 'takenBy',
        header: t('column.takenBy'),
        width: 120,
        onPhone: 'none',
        flash: (item) => item.takenBy?.id ?? null,
        cell: (item) => item.takenBy?.name,
      },
      {
        id: 'shared',
        header: t('column.shared'),
        width: 150,
        onPhone: 'block',
        flash: (item) => item.shared?.text ?? null,
        cell: (item) => <SharedCell item={item} />,
      },
      {
        ...hidden,
        id: 'dueDate',
        header: t('column.dueDate'),
        width: 120,
        cell: (item) => <DateText day={item.dueDate} />,
      },
      { ...hidden, id: 'branch', header: t('column.branch'), width: 90, cell: (item) => item.branch?.code },
      {
        ...hidden,
        id: 'department',
        header: t('column.department'),
        width: 130,
        cell: (item) => item.department?.name,
      },
      { ...hidden, id: 'mode', header: t('column.mode'), width: 90, cell: (item) => words.mode(item.mode) },
      {
        ...hidden,
        id: 'priority',
        header: t('column.priority'),
        width: 100,
        cell: (item) => (item.priority > 0 ? words.priority(item.priority) : null),
      },
      {
        id: 'actions',
        header: t('column.actions'),
        width: 128,
        pinned: true,
        canHide: false,
        onPhone: 'aside',
        cell: (item) => <Share item={item} onShare={onShare} />,
      },
    ],
    [t, onShare],
  );
}

import { Button, Skeleton, UnstyledButton } from '@mantine/core';
import { IconClockExclamation, IconPlus, IconRoute } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorNote, ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { Grip, MoveButtons } from '../../set-up/kit/order-tools.tsx';
import { useDragOrder } from '../../set-up/kit/use-drag-order.ts';
import { useWords } from '../../templates/use-words.ts';
import { type CustomerMilestone, type Direction, milestonesQuery, orderMilestones } from './api.ts';
import { MilestoneDialog } from './milestone-dialog.tsx';
import classes from './milestones.module.css';
import { moved } from './rules-draft.ts';

/** What is set for a milestone, in words. */
function Settings({ one }: { one: CustomerMilestone }) {
  const { t } = useTranslation(['customerMilestones', 'templates']);
  const words = useWords();
  const parts = [
    t('customerMilestones:afterIs', { name: one.afterName }),
    one.category?.name,
    one.level === 'component' ? t('templates:level.component') : undefined,
    one.weight === 1 ? undefined : t('templates:weightIs', { weight: String(one.weight) }),
    one.waitsForAll ? t('templates:waits') : undefined,
  ].filter((part) => part !== undefined);
  return (
    <span className={classes.settings}>
      <span>{parts.join(' · ')}</span>
      {one.exceptionWords && (
        <span className={classes.condition}>
          <IconClockExclamation size={15} stroke={1.8} aria-hidden />
          {t('customerMilestones:within', { condition: one.exceptionWords })}
          {one.warning && `, ${t('templates:warnsIn', { span: words.span(one.warning) })}`}
        </span>
      )}
    </span>
  );
}

type ListProps = {
  customerId: string;
  direction: Direction;
  rows: CustomerMilestone[];
  mayEdit: boolean;
  onOpen: (row: CustomerMilestone) => void;
};

/** In the customer's order, by dragging or with buttons; each move is saved at once. */
function OrderedMilestones({ customerId, direction, rows, mayEdit, onOpen }: ListProps) {
  const { t } = useTranslation('customerMilestones');
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const key = milestonesQuery(customerId).queryKey;
  const [said, setSaid] = useState('');
  const saving = useMutation({
    mutationFn: (next: CustomerMilestone[]) =>
      orderMilestones(
        customerId,
        direction,
        next.map((one) => one.id),
      ),
    onMutate: async (next) => {
      await queryClient.cancelQueries({ queryKey: key });
      queryClient.setQueryData(key, (all) => all && [...all.filter((one) => one.direction !== direction), ...next]);
    },
    onSuccess: (saved) => queryClient.setQueryData(key, saved),
    onError: () => void queryClient.invalidateQueries({ queryKey: key }),
  });
  const move = (from: number, to: number) => {
    const next = moved(rows, from, to);
    const moving = rows[from];
    if (moving) setSaid(t('movedTo', { name: moving.name, place: next.indexOf(moving) + 1 }));
    saving.mutate(next);
  };
  const drag = useDragOrder<HTMLOListElement>(move);
  const problem = asProblem(saving.error);
  return (
    <>
      {problem && <ErrorNote problem={problem} />}
      <ol ref={drag.list} className={classes.list}>
        {rows.map((row, index) => (
          <li key={row.id} className={classes.row} {...drag.row(index)}>
            {mayEdit && rows.length > 1 && <Grip {...drag.handle(index)} />}
            <UnstyledButton className={classes.name} onClick={() => onOpen(row)}>
              <span className={classes.title}>{row.name}</span> <span className={classes.muted}>{row.eventType}</span>
              <Settings one={row} />
            </UnstyledButton>
            {mayEdit && rows.length > 1 && (
              <span className={classes.tools}>
                <MoveButtons
                  name={row.name}
                  first={index === 0}
                  last={index === rows.length - 1}
                  onMove={(step) => move(index, index + step)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className={classes.said}>
        {said}
      </p>
    </>
  );
}

/** Milestones that jobs of this customer get beside those of the template. */
export function MilestonesPanel({
  customerId,
  direction,
  mayEdit,
}: {
  customerId: string;
  direction: Direction;
  mayEdit: boolean;
}) {
  const { t } = useTranslation('customerMilestones');
  const asProblem = useProblem();
  const list = useQuery(milestonesQuery(customerId));
  const [opened, setOpened] = useState<CustomerMilestone | 'new' | null>(null);
  const rows = (list.data ?? []).filter((one) => one.direction === direction);
  const add = mayEdit && (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setOpened('new')}
    >
      {t('add')}
    </Button>
  );
  return (
    <Panel title={t('title')} actions={add}>
      <p className={classes.muted}>{t('lead')}</p>
      {list.isPending && <Skeleton height={96} />}
      {list.isError && <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState title={t('none')} icon={<IconRoute size={28} stroke={1.6} />}>
          {t('noneText')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <OrderedMilestones
          customerId={customerId}
          direction={direction}
          rows={rows}
          mayEdit={mayEdit}
          onOpen={setOpened}
        />
      )}
      {opened && (
        <MilestoneDialog
          customerId={customerId}
          direction={direction}
          milestone={opened === 'new' ? undefined : opened}
          mayEdit={mayEdit}
          onClose={() => setOpened(null)}
        />
      )}
    </Panel>
  );
}

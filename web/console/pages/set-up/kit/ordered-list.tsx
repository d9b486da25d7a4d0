import { Skeleton, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import type { Part } from '../api.ts';
import { Grip, MoveButtons } from './order-tools.tsx';
import classes from './ordered-list.module.css';
import { moved } from './rules-search.ts';
import { useDragOrder } from './use-drag-order.ts';

type Props<Row> = {
  part: Part;
  rows: readonly Row[] | undefined;
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** Under the name, on one line. */
  detailOf?: (row: Row) => string;
  /** Beside the name. */
  aside: (row: Row) => ReactNode;
  mayOrder: boolean;
  /** Saves the order and answers the list as it now stands. */
  order: (ids: string[]) => Promise<Row[]>;
  onOpen: (row: Row) => void;
};

/** A list whose order matters: by dragging or with buttons; each move is saved at once and shown before the answer comes. */
export function OrderedList<Row>({ part, rows, idOf, nameOf, detailOf, aside, mayOrder, order, onOpen }: Props<Row>) {
  const { t } = useTranslation('setUp');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const key = [part, 'list'];
  const saving = useMutation({
    mutationFn: (next: Row[]) => order(next.map(idOf)),
    onMutate: async (next) => {
      await queryClient.cancelQueries({ queryKey: key });
      queryClient.setQueryData(key, next);
    },
    onSuccess: (saved) => queryClient.setQueryData(key, saved),
    onError: () => void queryClient.invalidateQueries({ queryKey: key }),
  });
  const move = (from: number, to: number) => rows && saving.mutate(moved(rows, from, to));
  const drag = useDragOrder<HTMLOListElement>(move);
  const problem = asProblem(saving.error);
  if (!rows) return <Skeleton height={160} />;
  if (rows.length === 0) return <EmptyState title={t('none')}>{t(`${part}.none`)}</EmptyState>;
  return (
    <>
      {problem && <ErrorNote problem={problem} />}
      <ol ref={drag.list} className={classes.list}>
        {rows.map((row, index) => (
          <li key={idOf(row)} className={classes.row} {...drag.row(index)}>
            {mayOrder && <Grip {...drag.handle(index)} />}
            <span className={classes.number}>{index + 1}</span>
            <UnstyledButton className={classes.name} onClick={() => onOpen(row)}>
              {nameOf(row)}
              {detailOf && <span className={classes.detail}>{detailOf(row)}</span>}
            </UnstyledButton>
            <span className={classes.aside}>{aside(row)}</span>
            {mayOrder && (
              <MoveButtons
                name={nameOf(row)}
                first={index === 0}
                last={index === rows.length - 1}
                onMove={(step) => move(index, index + step)}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

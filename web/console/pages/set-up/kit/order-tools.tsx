import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import type { HTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './order-tools.module.css';

/** The grip by which a row is dragged. The keyboard has the buttons instead. */
export function Grip(props: HTMLAttributes<HTMLElement>) {
  return (
    <span className={classes.grip} aria-hidden {...props}>
      <IconGripVertical size={16} stroke={1.8} />
    </span>
  );
}

type Props = { name: string; first: boolean; last: boolean; onMove: (step: -1 | 1) => void };

/** Moves a row one place up or down. */
export function MoveButtons({ name, first, last, onMove }: Props) {
  const { t } = useTranslation('setUp');
  return (
    <span className={classes.moves}>
      <ActionIcon aria-label={t('moveUp', { name })} disabled={first} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t('moveDown', { name })} disabled={last} onClick={() => onMove(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}

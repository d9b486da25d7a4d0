import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconClockExclamation, IconLock, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../../ui/form/faults.ts';
import { categoriesQuery } from '../../set-up/api.ts';
import { Grip, MoveButtons } from '../../set-up/kit/order-tools.tsx';
import type { useDragOrder } from '../../set-up/kit/use-drag-order.ts';
import { useWords } from '../use-words.ts';
import { MilestoneFields } from './milestone-fields.tsx';
import classes from './milestone-list.module.css';
import { type DraftMilestone, faultyRows, isEnd } from './rules-draft.ts';

type Props = {
  milestone: DraftMilestone;
  index: number;
  all: readonly DraftMilestone[];
  open: boolean;
  mayEdit: boolean;
  faults: readonly { field?: string; message: string }[];
  nameOf: (code: string) => string;
  drag: ReturnType<typeof useDragOrder<HTMLOListElement>>;
  onToggle: () => void;
  onMove: (step: -1 | 1) => void;
  onChange: (milestone: DraftMilestone) => void;
  onRemove: () => void;
};

/** What is set for a milestone, in words: category, level, weight, waiting, condition. */
function Settings({ milestone, nameOf }: Pick<Props, 'milestone' | 'nameOf'>) {
  const { t } = useTranslation('templates');
  const words = useWords();
  const categories = useQuery(categoriesQuery).data ?? [];
  const { categoryId, level, weight, waitsForAll, exception, warning } = milestone;
  const parts = [
    categories.find((one) => one.id === categoryId)?.name,
    level === 'component' ? t('level.component') : undefined,
    weight !== 1 && !isEnd(milestone) ? t('weightIs', { weight: String(weight) }) : undefined,
    waitsForAll ? t('waits') : undefined,
  ].filter((part) => part !== undefined);
  return (
    <span className={classes.settings}>
      {parts.length > 0 && <span>{parts.join(' · ')}</span>}
      {exception && (
        <span className={classes.condition}>
          <IconClockExclamation size={15} stroke={1.8} aria-hidden />
          {words.condition(exception, nameOf)}
          {warning && `, ${t('warnsIn', { span: words.span(warning) })}`}
        </span>
      )}
    </span>
  );
}

/** A milestone in the template: one line in words, which unfolds into its settings. */
export function MilestoneRow(props: Props) {
  const { milestone, index, all, open, mayEdit, faults, nameOf, drag, onToggle, onMove, onChange, onRemove } = props;
  const { t } = useTranslation('templates');
  const name = nameOf(milestone.eventType);
  const fixed = isEnd(milestone);
  const wrong = faultyRows(faults).has(index);
  const panel = `milestone-${milestone.key}`;
  return (
    <li className={classes.row} data-wrong={wrong || undefined} {...drag.row(index)}>
      <div className={classes.line}>
        {mayEdit &&
          (fixed ? (
            <span className={classes.fixed} title={t('fixed')}>
              <IconLock size={15} stroke={1.8} aria-label={t('fixed')} />
            </span>
          ) : (
            <Grip {...drag.handle(index)} />
          ))}
        <span className={classes.number}>{index + 1}</span>
        <UnstyledButton className={classes.name} aria-expanded={open} aria-controls={panel} onClick={onToggle}>
          <IconChevronRight size={16} aria-hidden className={classes.arrow} data-open={open || undefined} />
          <span>
            <span className={classes.title}>{name}</span> <span className={classes.code}>{milestone.eventType}</span>
            <Settings milestone={milestone} nameOf={nameOf} />
          </span>
        </UnstyledButton>
        {mayEdit && !fixed && (
          <span className={classes.tools}>
            <MoveButtons name={name} first={index <= 1} last={index >= all.length - 2} onMove={onMove} />
            <ActionIcon aria-label={t('removeMilestone', { name })} onClick={onRemove}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </span>
        )}
      </div>
      {open && (
        <div id={panel} className={classes.panel}>
          <MilestoneFields
            milestone={milestone}
            all={all}
            fault={(field) => faultOf(faults, `milestones.${index}.${field}`)}
            nameOf={nameOf}
            onChange={onChange}
          />
        </div>
      )}
    </li>
  );
}

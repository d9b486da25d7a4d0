import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './effects.module.css';

/** A milestone that a re-allocation adds, removes or changes; `components`: on how many components, 0: on the job. */
export type ChangedMilestone = { eventType: string; name: string; components?: number; done?: boolean };

type Props = {
  added: readonly ChangedMilestone[];
  removed: readonly ChangedMilestone[];
  changed: readonly ChangedMilestone[];
};

const icons = { added: IconPlus, removed: IconMinus, changed: IconPencil } as const;

/** What happens to the milestones of one job: what comes, what goes, what takes over the template's settings. */
export function MilestoneChanges(effect: Props) {
  const { t } = useTranslation('tracking');
  const kinds = (['added', 'removed', 'changed'] as const).filter((kind) => effect[kind].length > 0);
  const word = ({ name, components = 0, done = false }: ChangedMilestone) => {
    const on = components > 0 ? t('effect.onComponents', { name, count: components }) : name;
    return done ? t('effect.done', { name: on }) : on;
  };
  return (
    <div className={classes.changes}>
      {kinds.map((kind) => {
        const Icon = icons[kind];
        return (
          <span key={kind} className={classes.change} data-kind={kind}>
            <Icon size={14} stroke={2.2} aria-hidden />
            <span>
              {t(`effect.${kind}`)} {effect[kind].map(word).join(', ')}
            </span>
          </span>
        );
      })}
      {kinds.length === 0 && <span className={classes.muted}>{t('effect.nothing')}</span>}
    </div>
  );
}

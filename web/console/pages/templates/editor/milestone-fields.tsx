import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { categoriesQuery } from '../../set-up/api.ts';
import { ConditionFields } from './condition-fields.tsx';
import classes from './milestone-list.module.css';
import { type DraftMilestone, isEnd } from './rules-draft.ts';

type Props = {
  milestone: DraftMilestone;
  all: readonly DraftMilestone[];
  fault: (field: string) => string | undefined;
  nameOf: (code: string) => string;
  onChange: (milestone: DraftMilestone) => void;
};

/** The settings of one milestone. JOBA and JCOM stand on the job and count in no progress, so they have few. */
export function MilestoneFields({ milestone, all, fault, nameOf, onChange }: Props) {
  const { t } = useTranslation('templates');
  const categories = useQuery(categoriesQuery).data ?? [];
  const set = (part: Partial<DraftMilestone>) => onChange({ ...milestone, ...part });
  const typeFault = fault('eventType');
  return (
    <div className={classes.fields}>
      {typeFault && <p className={classes.fault}>{typeFault}</p>}
      <FieldGrid>
        <Select
          label={t('category')}
          placeholder={t('noCategory')}
          clearable
          data={categories.map((one) => ({ value: one.id, label: one.name }))}
          value={milestone.categoryId}
          error={fault('categoryId')}
          onChange={(categoryId) => set({ categoryId })}
        />
        {!isEnd(milestone) && (
          <>
            <Select
              label={t('level.title')}
              allowDeselect={false}
              data={[
                { value: 'job', label: t('level.job') },
                { value: 'component', label: t('level.component') },
              ]}
              value={milestone.level}
              error={fault('level')}
              onChange={(level) => level && set({ level: level as DraftMilestone['level'] })}
            />
            <NumberInput
              label={t('weight')}
              description={t('weightHint')}
              min={0}
              decimalScale={2}
              allowNegative={false}
              value={milestone.weight}
              error={fault('weight')}
              onChange={(weight) => set({ weight: weight === '' ? '' : Number(weight) })}
            />
          </>
        )}
      </FieldGrid>
      {!isEnd(milestone) && (
        <Checkbox
          label={t('waits')}
          description={t('waitsHint')}
          checked={milestone.waitsForAll}
          onChange={(event) => set({ waitsForAll: event.currentTarget.checked })}
        />
      )}
      <ConditionFields milestone={milestone} all={all} fault={fault} nameOf={nameOf} onChange={set} />
    </div>
  );
}

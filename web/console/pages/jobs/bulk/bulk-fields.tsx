import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { operatorsQuery } from '../api/set-up-queries.ts';
import { DayInput } from '../fields/day-input.tsx';
import { useWords } from '../use-words.ts';
import type { BulkDraft } from './rules-draft.ts';

type Props = {
  draft: BulkDraft;
  set: (change: Partial<BulkDraft>) => void;
  fault: (field: string) => string | undefined;
};

function DueDateFields({ draft, set, fault }: Props) {
  const { t } = useTranslation('bulk');
  return (
    <FieldGrid>
      <Select
        label={t('dueDate.label')}
        description={t('dueDate.promise')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={[
          { value: '', label: t('keep') },
          { value: 'shift', label: t('dueDate.shift') },
          { value: 'set', label: t('dueDate.set') },
          { value: 'clear', label: t('dueDate.clear') },
        ]}
        value={draft.due}
        onChange={(due) => set({ due: (due ?? '') as BulkDraft['due'] })}
      />
      {draft.due === 'shift' && (
        <NumberInput
          label={t('dueDate.days')}
          description={t('dueDate.daysHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={-3650}
          max={3650}
          allowDecimal={false}
          value={draft.days}
          error={fault('change.dueDate.shiftDays')}
          onChange={(days) => set({ days })}
        />
      )}
      {draft.due === 'set' && (
        <DayInput
          label={t('dueDate.day')}
          value={draft.day}
          onDay={(day) => set({ day })}
          error={fault('change.dueDate.set')}
        />
      )}
    </FieldGrid>
  );
}

/** What to change: each field may be left as it is. */
export function BulkFields(props: Props) {
  const { draft, set, fault } = props;
  const { t } = useTranslation('bulk');
  const words = useWords();
  const operators = useQuery(operatorsQuery).data?.items ?? [];
  return (
    <>
      <DueDateFields {...props} />
      <FieldGrid>
        <Select
          label={t('cso')}
          searchable
          allowDeselect={false}
          data={[
            { value: '', label: t('keep') },
            { value: 'nobody', label: t('nobody') },
            ...operators.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={draft.operator}
          error={fault('change.serviceOperatorId')}
          onChange={(operator) => set({ operator: operator ?? '' })}
        />
        <Select
          label={t('priority')}
          allowDeselect={false}
          data={[
            { value: '', label: t('keep') },
            ...[0, 1, 2, 3].map((level) => ({ value: String(level), label: words.priority(level) })),
          ]}
          value={draft.priority}
          onChange={(priority) => set({ priority: priority ?? '' })}
        />
      </FieldGrid>
    </>
  );
}

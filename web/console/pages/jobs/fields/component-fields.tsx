import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import type { ComponentValues } from '../rules-component.ts';
import { DayInput } from './day-input.tsx';

type Props = {
  values: ComponentValues;
  onChange: (part: Partial<ComponentValues>) => void;
  /** The sentence for one of the component's fields. */
  fault: (field: keyof ComponentValues) => string | undefined;
  /** New components have nothing delivered yet; their form stays short. */
  delivered?: boolean;
  focus?: boolean;
};

/** The fields of one component. */
export function ComponentFields({ values, onChange, fault, delivered = false, focus = false }: Props) {
  const { t } = useTranslation('jobForm');
  const text = (field: keyof ComponentValues, more: { maxLength: number; inputMode?: 'decimal' }) => ({
    label: t(`component.${field}`),
    value: values[field],
    error: fault(field),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
    ...more,
  });
  const day = (field: 'plannedStart' | 'dueDate' | 'deliveredDate') => (
    <DayInput
      label={t(`component.${field}`)}
      value={values[field]}
      error={fault(field)}
      onDay={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <FieldGrid>
      <TextInput {...text('code', { maxLength: 60 })} required data-autofocus={focus || undefined} />
      <TextInput {...text('description', { maxLength: 1000 })} />
      <TextInput {...text('quantityOrdered', { maxLength: 20, inputMode: 'decimal' })} />
      {delivered && <TextInput {...text('quantityDelivered', { maxLength: 20, inputMode: 'decimal' })} />}
      <TextInput {...text('unit', { maxLength: 20 })} />
      {day('plannedStart')}
      {day('dueDate')}
      {delivered && day('deliveredDate')}
    </FieldGrid>
  );
}

import { NativeSelect, TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../fields/day-input.tsx';
import { useJobForm } from './form-context.ts';
import type { TextField } from './rules-values.ts';

type Name = Exclude<TextField, 'customerId'>;
/** Hints stand below, so that fields side by side are level. */
export const hintBelow = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];

type Shared = { name: Name; required?: boolean; description?: ReactNode };

/** A line of text of the job. */
export function TextOf({ name, ...rest }: Shared & Omit<TextInputProps, 'name' | 'value' | 'onChange'>) {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  return (
    <TextInput
      label={t(`field.${name}`)}
      autoComplete="off"
      inputWrapperOrder={hintBelow}
      {...rest}
      value={values[name]}
      error={fault(name)}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
}

/** A day of the job. */
export function DayOf({ name, description }: Shared) {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  return (
    <DayInput
      label={t(`field.${name}`)}
      description={description}
      inputWrapperOrder={hintBelow}
      value={values[name]}
      error={fault(name)}
      onDay={(day) => set({ [name]: day })}
    />
  );
}

/** A choice from a closed list; `none` is the words for no choice. */
export function ChoiceOf({
  name,
  choices,
  none,
  onPick,
  ...rest
}: Shared & { choices: { value: string; label: string }[]; none?: string; onPick?: (value: string) => void }) {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  return (
    <NativeSelect
      label={t(`field.${name}`)}
      inputWrapperOrder={hintBelow}
      {...rest}
      value={values[name]}
      error={fault(name)}
      data={none === undefined ? choices : [{ value: '', label: none }, ...choices]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (onPick) onPick(value);
        else set({ [name]: value });
      }}
    />
  );
}

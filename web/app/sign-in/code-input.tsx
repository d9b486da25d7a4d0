import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  label: string;
  description?: ReactNode;
  value: string;
  error?: ReactNode;
  /** Recovery codes hold letters, so the keyboard of digits would not do. */
  letters?: boolean;
  autoFocus?: boolean;
  onChange: (code: string) => void;
};

/** A one-time code; phones and password managers offer it by themselves. Spaces that come along are taken as they are. */
export function CodeInput({ label, description, value, error, letters = false, autoFocus = false, onChange }: Props) {
  return (
    <TextInput
      name="code"
      label={label}
      description={description}
      autoComplete="one-time-code"
      inputMode={letters ? 'text' : 'numeric'}
      autoCapitalize="none"
      spellCheck={false}
      size="md"
      maxLength={60}
      data-autofocus={autoFocus || undefined}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

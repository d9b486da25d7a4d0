import { TextInput, type TextInputProps } from '@mantine/core';

type Props = Omit<TextInputProps, 'onChange' | 'type'> & {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onDay: (day: string) => void;
};

/** A calendar day by the browser's own control: it writes the day as the locale does and brings a calendar, on a phone too. */
export function DayInput({ value, onDay, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="date"
      max="9999-12-31"
      value={value}
      onChange={(event) => onDay(event.currentTarget.value)}
    />
  );
}

import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ask-combobox.module.css';

export type AskOption = { value: string; label: string; detail?: string | undefined; disabled?: boolean };

type Props = {
  label: string;
  text: string;
  onText: (text: string) => void;
  options: readonly AskOption[];
  onPick: (value: string) => void;
  /** Said when nothing was found. */
  nothing: string;
  busy?: boolean;
  required?: boolean;
  placeholder?: string;
  description?: ReactNode;
  error?: string | undefined;
  onBlur?: () => void;
};

/** A field that asks the server as one types and offers what fits; what is typed stays typed. */
export function AskCombobox({ text, onText, options, onPick, nothing, busy, onBlur, ...field }: Props) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        onPick(value);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          {...field}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          spellCheck={false}
          value={text}
          rightSection={busy ? <Loader size={16} /> : null}
          onChange={(event) => {
            onText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            onBlur?.();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={field.label} className={classes.options}>
          {options.map((option) => (
            <Combobox.Option key={option.value} value={option.value} disabled={option.disabled ?? false}>
              <span className={classes.option}>
                <span>{option.label}</span>
                {option.detail && <span className={classes.detail}>{option.detail}</span>}
              </span>
            </Combobox.Option>
          ))}
          {options.length === 0 && !busy && <Combobox.Empty>{nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

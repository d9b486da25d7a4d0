import { UnstyledButton, type UnstyledButtonProps, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './user-menu.module.css';

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

type Props = { name: string } & UnstyledButtonProps & Omit<ComponentProps<'button'>, keyof UnstyledButtonProps>;

/** The circle with the initials of who is signed in. */
export function UserButton({ name, ...button }: Props) {
  const { t } = useTranslation('app');
  return (
    <UnstyledButton {...button} className={classes.button}>
      <VisuallyHidden>{t('user.menu', { name })}</VisuallyHidden>
      <span className={classes.circle} aria-hidden>
        {initials(name)}
      </span>
      <IconChevronDown size={14} aria-hidden />
    </UnstyledButton>
  );
}

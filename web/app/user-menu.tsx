import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './user-menu.module.css';

type Props = {
  name: string;
  email: string;
  onSignOut: () => void;
  /** Languages besides the one shown, when there are any. */
  languages?: { code: string; name: string }[];
  onLanguage?: (code: string) => void;
  /** More `Menu.Item`s, above the colours. */
  children?: ReactNode;
};

const schemes = [
  { value: 'auto', icon: IconDeviceDesktop },
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
] as const;

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** Who is signed in, the colours of the page, the language, and the way out. */
export function UserMenu({ name, email, onSignOut, languages = [], onLanguage, children }: Props) {
  const { t } = useTranslation(['app', 'ui']);
  // Without `keepTransitions` Mantine injects a <style> for a moment, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu position="bottom-end" width={240} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <VisuallyHidden>{t('app:user.menu', { name })}</VisuallyHidden>
          <span className={classes.circle} aria-hidden>
            {initials(name)}
          </span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={classes.person}>
            <strong>{name}</strong>
            <span>{email}</span>
          </span>
        </Menu.Label>
        <Menu.Divider />
        {children}
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as typeof colorScheme)}>
          <Menu.Label>{t('ui:theme.label')}</Menu.Label>
          {schemes.map(({ value, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value}>
              <span className={classes.scheme}>
                <Icon size={16} aria-hidden />
                {t(`ui:theme.${value}`)}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {languages.length > 0 && <Menu.Label>{t('app:user.language')}</Menu.Label>}
        {languages.map((language) => (
          <Menu.Item key={language.code} lang={language.code} onClick={() => onLanguage?.(language.code)}>
            {language.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          {t('app:user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenAtOnce } from '../ui/table/use-open-at-once.ts';
import { UserButton } from './user-button.tsx';
import classes from './user-menu.module.css';

export type UserMenuProps = {
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

/** The menu itself: loaded when it is wanted, and open then. */
export function UserMenuOpen({ name, email, onSignOut, languages = [], onLanguage, children }: UserMenuProps) {
  const [opened, setOpened, button] = useOpenAtOnce();
  const { t } = useTranslation(['app', 'ui']);
  // Without `keepTransitions` Mantine injects a <style> for a moment, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={240} withinPortal={false}>
      <Menu.Target>
        <UserButton ref={button} name={name} />
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

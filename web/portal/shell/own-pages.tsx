import { Menu } from '@mantine/core';
import { IconBell, IconCalendarDue, IconShare3, IconUserCog } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import '../late-texts.ts';

/** What a contact keeps for itself, in its menu: the mails it gets, the links it gave away, its calendar. */
export function OwnPages() {
  const { t } = useTranslation(['portalShare', 'portalNotices', 'security']);
  return (
    <>
      <Menu.Item component={Link} to={'/notifications' as string} leftSection={<IconBell size={16} aria-hidden />}>
        {t('portalNotices:menu')}
      </Menu.Item>
      <Menu.Item component={Link} to={'/share-links' as string} leftSection={<IconShare3 size={16} aria-hidden />}>
        {t('portalShare:calendar.linksMenu')}
      </Menu.Item>
      <Menu.Item component={Link} to={'/calendar' as string} leftSection={<IconCalendarDue size={16} aria-hidden />}>
        {t('portalShare:calendar.menu')}
      </Menu.Item>
      <Menu.Item component={Link} to={'/account' as string} leftSection={<IconUserCog size={16} aria-hidden />}>
        {t('security:account.menu')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

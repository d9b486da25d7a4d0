import { Drawer } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { opened: boolean; onClose: () => void; title: ReactNode; children: ReactNode };

/** The navigation on a phone. */
export default function NavDrawer({ opened, onClose, title, children }: Props) {
  // Opened a moment after it is first drawn: only then does the drawer remember where the focus has to return.
  const [drawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const { t } = useTranslation('ui');
  return (
    <Drawer
      opened={opened && drawn}
      onClose={onClose}
      size={280}
      title={title}
      closeButtonProps={{ 'aria-label': t('closeMenu') }}
    >
      <nav aria-label={t('mainNavigation')}>{children}</nav>
    </Drawer>
  );
}

import { ActionIcon } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './app-frame.module.css';

// Only phones need it, and only once the menu is opened.
const NavDrawer = lazy(() => import('./nav-drawer.tsx'));

type Props = {
  /** Logo and name, at the start of the header. */
  brand: ReactNode;
  /** At the end of the header: search, live mark, menus. */
  tools: ReactNode;
  /** The navigation; at the side, or behind the menu button on a phone. Without it the page has the whole width. */
  nav?: ReactNode;
  /** Changes with each page: closes the menu and moves the focus to the new page's start. */
  location: string;
  /** Over the whole width above everything, such as a notice that somebody is viewing as another. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame around all pages of an app: skip link, header, navigation, main. */
export function AppFrame({ brand, tools, nav, location, banner, children }: Props) {
  const { t } = useTranslation('ui');
  const [menu, setMenu] = useState(false);
  const [everOpened, setEverOpened] = useState(false);
  const openMenu = () => {
    setEverOpened(true);
    setMenu(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => setMenu(false), [location]);
  return (
    <div className={classes.frame} data-nav={nav ? true : undefined}>
      <a className={classes.skip} href="#main">
        {t('skipToContent')}
      </a>
      {banner}
      <header className={classes.header}>
        {nav && (
          <ActionIcon className={classes.menuButton} aria-label={t('openMenu')} aria-expanded={menu} onClick={openMenu}>
            <IconMenu2 size={20} aria-hidden />
          </ActionIcon>
        )}
        <div className={classes.brand}>{brand}</div>
        <div className={classes.tools}>{tools}</div>
      </header>
      {nav && (
        <nav className={classes.nav} aria-label={t('mainNavigation')}>
          {nav}
        </nav>
      )}
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {nav && everOpened && (
        <Suspense fallback={null}>
          <NavDrawer opened={menu} onClose={() => setMenu(false)} title={brand}>
            {nav}
          </NavDrawer>
        </Suspense>
      )}
    </div>
  );
}

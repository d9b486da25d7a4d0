import { lazy, Suspense, useState } from 'react';
import { UserButton } from './user-button.tsx';
import type { UserMenuProps } from './user-menu-open.tsx';

const load = () => import('./user-menu-open.tsx');
const Open = lazy(() => load().then((module) => ({ default: module.UserMenuOpen })));

/** Who is signed in, the colours of the page, the language, and the way out. What opens comes when somebody nears the button. */
export function UserMenu(props: UserMenuProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <UserButton
      name={props.name}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <Open {...props} />
    </Suspense>
  );
}

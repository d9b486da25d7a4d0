import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * For a menu that is loaded when it is wanted: opens once drawn, with the focus on the button first, as that is where it returns to when
 * the menu closes.
 */
export function useOpenAtOnce(): [boolean, (opened: boolean) => void, RefObject<HTMLButtonElement | null>] {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    setOpened(true);
  }, []);
  return [opened, setOpened, button];
}

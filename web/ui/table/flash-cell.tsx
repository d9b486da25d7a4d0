import { type RefObject, useEffect, useRef } from 'react';

type Value = string | number | boolean | null | undefined;

/** A soft flash, once, when the value of an element that is on the screen changes. Nothing moves for those who asked for that. */
export function useFlash<E extends HTMLElement>(value: Value): RefObject<E | null> {
  const element = useRef<E>(null);
  const before = useRef(value);
  useEffect(() => {
    if (Object.is(before.current, value)) return;
    before.current = value;
    if (!element.current || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const colour = getComputedStyle(element.current).getPropertyValue('--flash');
    element.current.animate(
      [{ backgroundColor: colour }, { backgroundColor: colour, offset: 0.3 }, { backgroundColor: 'transparent' }],
      {
        duration: 1_400,
        easing: 'ease-out',
      },
    );
  }, [value]);
  return element;
}

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** So near to the end counts as the end, in pixels. */
const nearEnd = 48;

/**
 * Scrolling of a list that grows at both ends: it stays at its end while the reader is there, and what is read stays where it is when
 * older messages come in above.
 */
export function useEnd(
  box: RefObject<HTMLElement | null>,
  inner: RefObject<HTMLElement | null>,
  firstId: string | undefined,
) {
  const [atEnd, setAtEnd] = useState(true);
  const stick = useRef(true);
  const top = useRef(0);
  const before = useRef<{ firstId: string | undefined; height: number }>({ firstId, height: 0 });

  const toEnd = () => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
    stick.current = true;
    setAtEnd(true);
  };
  const measure = () => {
    const element = box.current;
    if (!element) return;
    const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    // Only the reader leaves the end, by scrolling up; what grows below does not take them from it.
    if (isNear || element.scrollTop < top.current) stick.current = isNear;
    top.current = element.scrollTop;
    setAtEnd(stick.current);
    before.current.height = element.scrollHeight;
  };

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (before.current.firstId !== firstId && before.current.firstId !== undefined && !stick.current)
      element.scrollTop += element.scrollHeight - before.current.height;
    before.current = { firstId, height: element.scrollHeight };
  }, [box, firstId]);

  useLayoutEffect(() => {
    const element = box.current;
    const content = inner.current;
    if (!element || !content) return;
    const observer = new ResizeObserver(() => {
      if (stick.current) element.scrollTop = element.scrollHeight;
      before.current.height = element.scrollHeight;
    });
    observer.observe(content);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, inner]);

  return { atEnd, toEnd, measure };
}

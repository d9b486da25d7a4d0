import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** So near to the end counts as the end, in pixels. */
const nearEnd = 48;

type Options = {
  firstId: string | undefined;
  /** It opens at its end, not at a message. */
  fromEnd: boolean;
  /** What is loaded reaches the latest: only then its end is one to stay at. */
  isWhole: boolean;
};

function center(box: HTMLElement, element: HTMLElement): void {
  const room = Math.max(0, box.clientHeight - element.offsetHeight) / 2;
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - room;
}

/**
 * Scrolling of a list that grows at both ends: it stays at its end while the reader is there, and what is read stays where it is when
 * older messages come in above. `hold` keeps an element in the middle, until the reader moves, while pictures around it take their size.
 */
export function useEnd(
  box: RefObject<HTMLElement | null>,
  inner: RefObject<HTMLElement | null>,
  { firstId, fromEnd, isWhole }: Options,
) {
  const [atEnd, setAtEnd] = useState(fromEnd);
  const stick = useRef(fromEnd);
  const held = useRef<HTMLElement | null>(null);
  const whole = useRef(isWhole);
  whole.current = isWhole;
  const top = useRef(0);
  const before = useRef<{ firstId: string | undefined; height: number }>({ firstId, height: 0 });

  const toEnd = () => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
    held.current = null;
    stick.current = true;
    setAtEnd(true);
  };
  const measure = () => {
    const element = box.current;
    if (!element) return;
    const isNear = whole.current && element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    // Only the reader leaves the end, by scrolling up; what grows below does not take them from it.
    if (isNear || element.scrollTop < top.current) stick.current = isNear;
    top.current = element.scrollTop;
    setAtEnd(stick.current);
    before.current.height = element.scrollHeight;
  };

  const hold = (target: HTMLElement) => {
    const element = box.current;
    if (!element) return;
    held.current = target;
    stick.current = false;
    center(element, target);
    measure();
  };
  const release = () => {
    held.current = null;
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
      if (held.current?.isConnected) center(element, held.current);
      else if (stick.current && whole.current) element.scrollTop = element.scrollHeight;
      before.current.height = element.scrollHeight;
    });
    observer.observe(content);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, inner]);

  return { atEnd, toEnd, measure, hold, release };
}

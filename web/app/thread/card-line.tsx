import type { ReactNode } from 'react';
import { useThreadWords } from './texts.ts';
import type { CardEvent } from './types.ts';

/** The line that lists show of a message; of a request or decision with the word for what happened before it. */
export function CardLine({ card, children }: { card: CardEvent | null; children: ReactNode }) {
  const { t } = useThreadWords();
  if (card === null) return children;
  const isBare = children === '' || children === false || children === null;
  return (
    <>
      {t(`card.${card}`)}
      {!isBare && ': '}
      {children}
    </>
  );
}

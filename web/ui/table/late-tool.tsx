import { Button } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';

type Props = {
  label: string;
  icon: ReactNode;
  /** After the words: an arrow that says it opens. */
  arrow?: ReactNode;
  /** Begins to load what opens; called when the reader comes near the button. */
  preload: () => void;
  /** What takes the button's place once it is pressed: the same button with its open menu. */
  children: ReactNode;
};

/** A button whose menu is loaded only when somebody wants it, so that the first page stays small. */
export function LateTool({ label, icon, arrow, preload, children }: Props) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button
      variant="default"
      leftSection={icon}
      rightSection={arrow}
      loading={wanted}
      aria-haspopup="true"
      aria-expanded={false}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    >
      {label}
    </Button>
  );
  return wanted ? <Suspense fallback={button}>{children}</Suspense> : button;
}

import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconInfoCircle,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-pill.module.css';

/** What a colour says. Never the colour alone: each tone has its icon, and the pill always carries a word. */
export type Tone = 'late' | 'risk' | 'done' | 'info' | 'quiet' | 'held' | 'void';

const icons = {
  late: IconAlertTriangle,
  risk: IconClock,
  done: IconCircleCheck,
  info: IconInfoCircle,
  quiet: IconCircleDashed,
  held: IconPlayerPause,
  void: IconBan,
} as const;

/** A state in one or two words, with the icon of its tone. */
export function StatusPill({ tone, children, title }: { tone: Tone; children: ReactNode; title?: string }) {
  const Icon = icons[tone];
  return (
    <span className={classes.pill} data-tone={tone} title={title}>
      <Icon size={14} stroke={2} aria-hidden className={classes.icon} />
      <span className={classes.word}>{children}</span>
    </span>
  );
}

/** A date or figure marked with a tone in running text, with its word beside it: "3 Mar 2026 late". */
export function MarkedText({
  tone,
  word,
  children,
}: {
  tone: 'late' | 'risk' | 'done';
  word: string;
  children: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <span className={classes.marked} data-tone={tone}>
      {children}
      <span className={classes.mark}>
        <Icon size={13} stroke={2.2} aria-hidden />
        {word}
      </span>
    </span>
  );
}

import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHourglass,
  IconLock,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { Verdict, VisibleJob } from './api.ts';
import classes from './job-visibility.module.css';
import { useSentences } from './use-sentences.ts';

const icons = {
  shown: IconCircleCheck,
  shown_taken: IconCircleCheck,
  taken_by_self: IconCircleCheck,
  given: IconHourglass,
  behind: IconHourglass,
  waits: IconHourglass,
  taken: IconLock,
  held: IconPlayerPause,
  done: IconCircleDashed,
  none: IconCircleDashed,
  closed: IconCircleX,
} as const;

/** Each category of a workflow role with what became of it on this job. */
export function VerdictList({ job, verdicts }: { job: VisibleJob; verdicts: readonly Verdict[] }) {
  const { line } = useSentences(job);
  return (
    <ul className={classes.verdicts}>
      {verdicts.map((verdict) => {
        const Icon = icons[verdict.code];
        return (
          <li
            key={`${verdict.category.id} ${verdict.component ?? ''} ${verdict.milestone ?? ''}`}
            data-code={verdict.code}
          >
            <Icon size={17} aria-hidden className={classes.mark} />
            <span>
              <strong>{verdict.category.name}:</strong> {line(verdict)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

import { Button, Skeleton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconEdit,
  IconMinus,
  IconPencil,
  IconSettings,
  IconTimeline,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { InstantText, RelativeTime } from '../../../../ui/format/date-text.tsx';
import { dayOf } from '../../../../ui/format/format.ts';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { eventsQuery } from '../api/queries.ts';
import type { Job, JobEvent } from '../api/types.ts';
import { useChangeWords } from '../use-change-words.ts';
import classes from './detail.module.css';
import own from './history.module.css';
import { Moment } from './moments.tsx';

const icons = {
  recorded: IconCheck,
  correction: IconPencil,
  undone: IconArrowBackUp,
  not_applicable: IconMinus,
  estimate: IconTimeline,
  change: IconEdit,
  system: IconSettings,
} as const;

/** When it happened, where that is another moment than when it was recorded. */
function Happened({ event }: { event: JobEvent }) {
  const { t } = useTranslation('job');
  const { settings } = useFormat();
  const day = dayOf(new Date(event.occurredAt), settings.timeZone);
  const apart = Math.abs(Date.parse(event.occurredAt) - Date.parse(event.recordedAt)) > 60_000;
  if (!apart && event.occurredPrecision === 'instant') return null;
  return (
    <p className={classes.muted}>
      {t('history.happened')}{' '}
      <Moment of={{ occurredAt: event.occurredAt, occurredDay: day, occurredPrecision: event.occurredPrecision }} />
    </p>
  );
}

function Entry({ event }: { event: JobEvent }) {
  const { t } = useTranslation('job');
  const say = useChangeWords();
  const Icon = icons[event.kind];
  return (
    <li className={own.event}>
      <span className={own.eventIcon} data-kind={event.kind}>
        <Icon size={14} stroke={2} aria-hidden />
      </span>
      <div className={own.eventWords}>
        <p>
          <strong>{event.name}</strong>
          {event.component?.code && <span> · {event.component.code}</span>}
          {event.kind !== 'change' && event.kind !== 'system' && (
            <span className={classes.muted}> · {t(`history.kind.${event.kind}`)}</span>
          )}
        </p>
        <Happened event={event} />
        {event.changes.length > 0 && (
          <ul className={own.changes}>
            {event.changes.map((change, index) => {
              const words = say(change);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: what happened does not change any more
                <li key={index}>
                  {words.field}: {words.from && <s>{words.from}</s>} {words.from && '→ '}
                  <span>{words.to}</span>
                </li>
              );
            })}
          </ul>
        )}
        {event.note && <p className={own.eventNote}>{event.note}</p>}
        <p className={classes.muted}>
          {event.actor.name || t(`history.actor.${actorKey(event.actor.kind)}`)} ·{' '}
          <RelativeTime instant={event.recordedAt} />{' '}
          <span className={own.exact}>
            (<InstantText instant={event.recordedAt} />)
          </span>
        </p>
      </div>
    </li>
  );
}

function actorKey(kind: string): 'staff' | 'contact' | 'api_key' | 'operator' | 'system' {
  return kind === 'staff' || kind === 'contact' || kind === 'api_key' || kind === 'operator' ? kind : 'system';
}

/** What happened to the job and who said so, latest first: everything it is today is explained here (DOMAIN 3). */
export function HistoryPanel({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const asProblem = useProblem();
  const list = useInfiniteQuery(eventsQuery(job.id));
  const events = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('history.title')}>
      {list.error && <ErrorNote problem={asProblem(list.error)} />}
      {list.isPending && <Skeleton height={90} />}
      {events.length > 0 && (
        <ol className={own.events}>
          {events.map((event) => (
            <Entry key={event.id} event={event} />
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </Panel>
  );
}

import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText, InstantText } from '../../../ui/format/date-text.tsx';
import { MarkedText, StatusPill } from '../../../ui/status/status-pill.tsx';
import { useSession } from '../../session.ts';
import { Over } from '../exceptions/over.tsx';
import type { Line } from './api.ts';
import { type Selection, useIsSelected } from './selection.ts';
import classes from './worklist.module.css';

export function SelectCell({ line, selection }: { line: Line; selection: Selection }) {
  const { t } = useTranslation('worklist');
  const isSelected = useIsSelected(selection, line.id);
  return (
    <Checkbox
      size="sm"
      aria-label={t('select', { name: line.milestone.name, code: line.job.jobCode })}
      checked={isSelected}
      disabled={line.gone === true}
      onChange={() => selection.toggle(line.id)}
    />
  );
}

/** The job's code, and the component where the work is on one. */
export function JobCell({ line }: { line: Line }) {
  return (
    <span className={classes.job}>
      <Link to="/jobs/$jobId" params={{ jobId: line.job.id }}>
        {line.job.jobCode}
      </Link>
      {line.component && (
        <span className={classes.component} title={line.component.description}>
          {line.component.code}
        </span>
      )}
    </span>
  );
}

/** What is to be done; or that somebody else has done it. */
export function MilestoneCell({ line }: { line: Line }) {
  const { t } = useTranslation('worklist');
  if (line.gone) {
    return (
      <span className={classes.gone}>
        <s>{line.milestone.name}</s> <StatusPill tone="quiet">{t('gone')}</StatusPill>
      </span>
    );
  }
  return <span title={line.milestone.name}>{line.milestone.name}</span>;
}

/** In exception or at risk, in a word, and since when or until when; the time it stands still while the job is held. */
export function ExceptionCell({ line }: { line: Line }) {
  const { t } = useTranslation('worklist');
  if (line.exceptionAt === null && !line.held) return null;
  if (line.held) {
    return (
      <span className={classes.exception}>
        {line.exception === 'in_exception' && <StatusPill tone="late">{t('inException')}</StatusPill>}
        {line.exception === 'at_risk' && <StatusPill tone="risk">{t('atRisk')}</StatusPill>}
        <StatusPill tone="held">{t('heldPill')}</StatusPill>
      </span>
    );
  }
  if (line.exceptionAt === null) return null;
  const over = <Over of={{ exceptionAt: line.exceptionAt, heldSince: null }} />;
  if (line.exception === 'none') return <span className={classes.muted}>{over}</span>;
  if (line.exception === 'at_risk') {
    return (
      <StatusPill tone="risk">
        {t('atRisk')} · {over}
      </StatusPill>
    );
  }
  return (
    <StatusPill tone="late">
      <VisuallyHidden>{t('inException')}: </VisuallyHidden>
      {over}
    </StatusPill>
  );
}

export function DueCell({ line, today }: { line: Line; today: string }) {
  const { t } = useTranslation('worklist');
  if (line.dueDate === null) return null;
  const date = <DateText day={line.dueDate} />;
  if (line.late)
    return (
      <MarkedText tone="late" word={t('late')}>
        {date}
      </MarkedText>
    );
  if (line.dueDate !== today) return date;
  return (
    <MarkedText tone="risk" word={t('today')}>
      {date}
    </MarkedText>
  );
}

/** Who works on it; one's own name reads "you". */
export function TakenCell({ line }: { line: Line }) {
  const { t } = useTranslation('worklist');
  const { user } = useSession();
  if (line.takenBy === null || line.gone) return null;
  const isMine = line.takenBy.id === user.id;
  return (
    <span className={classes.taken} data-mine={isMine || undefined} title={line.takenBy.name}>
      <IconUser size={14} stroke={2} aria-hidden />
      <span className={classes.name}>{isMine ? t('you') : line.takenBy.name}</span>
    </span>
  );
}

/** The work groups that brought the line; for a colleague who is away, with the name. */
export function GroupCell({ line }: { line: Line }) {
  const { t } = useTranslation('worklist');
  const words = line.workGroups.map(({ name, coverFor }) =>
    coverFor ? t('coverFor', { name, user: coverFor.name }) : name,
  );
  return <span title={words.join('\n')}>{words.join(', ')}</span>;
}

export const instantCell = (instant: string) => <InstantText instant={instant} />;
export const dayCell = (day: string | null) => (day ? <DateText day={day} /> : null);

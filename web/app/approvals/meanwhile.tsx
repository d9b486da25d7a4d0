import { Link } from '@tanstack/react-router';
import { useFormat } from '../../ui/format/format-context.tsx';
import classes from './approvals.module.css';
import { StateWord } from './state-word.tsx';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort, Approvals, Decision, Request } from './types.ts';

/** What became of what the dialog was opened for. */
export type Ended = { decision: Decision } | { withdrawn: Request };

/**
 * What happened while the dialog was open: to the request it is about, or, where nobody had asked, a decision on the same documents.
 * Null: it can still be decided.
 */
export function endedMeanwhile(
  approvals: Approvals | undefined,
  request: Request | null,
  refused: { sourceIds: readonly string[] } | null,
): Ended | null {
  if (request === null) {
    const same = ({ requestId, documents }: Decision) =>
      requestId === null && documents.some((one) => refused?.sourceIds.includes(one.sourceId));
    const decision = refused && approvals?.decisions.find(same);
    return decision ? { decision } : null;
  }
  const decision = approvals?.decisions.find((one) => one.requestId === request.id);
  if (decision) return { decision };
  const now = approvals?.requests.find((one) => one.id === request.id);
  return now?.state === 'withdrawn' ? { withdrawn: now } : null;
}

type Props = { port: ApprovalPort; threadId: string; ended: Ended };

/** Somebody was first: who decided what and when, or that there is nothing to decide any more. */
export function Meanwhile({ port, threadId, ended }: Props) {
  const { t } = useApprovalWords();
  const format = useFormat();
  if ('withdrawn' in ended)
    return (
      <div role="alert" className={classes.meanwhile}>
        <StateWord request={ended.withdrawn} />
        <p>{t('nothingDecided')}</p>
      </div>
    );
  const { outcome, by, createdAt, reason, id } = ended.decision;
  const said = { name: by.name ?? t('company'), time: format.instant(createdAt) };
  return (
    <div role="alert" className={classes.meanwhile} data-state={outcome}>
      <strong>{outcome === 'approved' ? t('approvedMeanwhile', said) : t('rejectedMeanwhile', said)}</strong>
      {reason !== '' && <p className={classes.words}>{reason}</p>}
      <p>{t('firstStands')}</p>
      <Link to={port.pageAddress(threadId, id)}>{t('page')}</Link>
    </div>
  );
}

import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../ui/form/confirm-dialog.tsx';
import { RelativeTime } from '../../ui/format/date-text.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import { StatusPill, type Tone } from '../../ui/status/status-pill.tsx';
import { useProblem } from '../use-problem.ts';
import classes from './share-links.module.css';
import type { LinkView } from './types.ts';

const tones: Record<LinkView['state'], Tone> = { active: 'done', expired: 'quiet', revoked: 'void', void: 'void' };

function Maker({ of }: { of: LinkView['madeBy'] }) {
  const { t } = useTranslation('shareLinks');
  if (of.isYou) return t('byYou');
  return of.kind === 'contact' ? t('byContact', { name: of.name }) : t('by', { name: of.name });
}

function Facts({ link }: { link: LinkView }) {
  const { t } = useTranslation('shareLinks');
  const format = useFormat();
  const date = format.instant(link.expiresAt);
  return (
    <span className={classes.facts}>
      <Maker of={link.madeBy} /> · {t(link.state === 'active' ? 'until' : 'untilPast', { date })} ·{' '}
      {t('opened', { count: link.opened.count })}
      {link.opened.lastAt && (
        <>
          , {t('lastOpened')} <RelativeTime instant={link.opened.lastAt} />
        </>
      )}
      {link.fileCount > 0 && ` · ${t('fileCount', { count: link.fileCount })}`}
    </span>
  );
}

type Props = {
  label: string;
  links: readonly LinkView[];
  /** Before the name, where the list has links of several jobs. */
  job?: (link: LinkView) => ReactNode;
  onRevoke: (link: LinkView) => Promise<void>;
};

/** Share links, the latest first: for whom, by whom, until when, how often opened; each to revoke after asking. */
export function LinkList({ label, links, job, onRevoke }: Props) {
  const { t } = useTranslation('shareLinks');
  const asProblem = useProblem();
  const [asked, setAsked] = useState<LinkView | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const close = () => {
    setAsked(null);
    setError(null);
  };
  const revoke = async (link: LinkView) => {
    setBusy(true);
    try {
      await onRevoke(link);
      toasts.show({ text: t('revoked') });
      close();
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  const nameOf = (link: LinkView) => link.label || t('unnamed');
  return (
    <>
      <ul className={classes.lines} aria-label={label}>
        {links.map((link) => (
          <li key={link.id} className={classes.line}>
            <div className={classes.words}>
              <span className={classes.name}>
                {job?.(link)}
                {nameOf(link)}
                <StatusPill tone={tones[link.state]} {...(link.state === 'void' ? { title: t('voidHint') } : {})}>
                  {t(`state.${link.state}`)}
                </StatusPill>
              </span>
              <Facts link={link} />
            </div>
            {link.abilities.revoke && link.state === 'active' && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('revokeNamed', { name: nameOf(link) })}
                onClick={() => setAsked(link)}
              >
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        onClose={close}
        title={t('revokeTitle')}
        confirmLabel={t('revoke')}
        danger
        busy={busy}
        problem={asProblem(error)}
        onConfirm={() => asked && void revoke(asked)}
      >
        {t('revokeText')}
      </ConfirmDialog>
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/frame/page.tsx';
import type { Job } from '../jobs/api/types.ts';
import { LatenessDialog } from './lateness-dialog.tsx';
import classes from './lateness-panel.module.css';

/** Why a late job is late, what the customer reads of it, and the note for staff; nothing on jobs that are not late. */
export function LatenessPanel({ job }: { job: Job }) {
  const { t } = useTranslation('lateness');
  const [open, setOpen] = useState(false);
  const reason = job.latenessReason;
  if (!job.lateness.late && reason === null) return null;
  const { note, customerLabel } = job.lateness;
  return (
    <Panel
      title={t('panel')}
      actions={
        job.abilities.setLateness && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            {reason ? t('change') : t('give')}
          </Button>
        )
      }
    >
      {reason ? (
        <>
          <p className={classes.reason}>
            <strong>{reason.name}</strong> <span className={classes.muted}>{reason.code}</span>
          </p>
          <p className={classes.muted}>
            {customerLabel ? t('customerReads', { text: customerLabel }) : t('internalOnly')}
          </p>
          {note && <p className={classes.note}>{t('staffNote', { text: note })}</p>}
        </>
      ) : (
        <p className={classes.muted}>{t('noneYet')}</p>
      )}
      {open && (
        <LatenessDialog
          job={{ id: job.id, jobCode: job.jobCode, reasonId: reason?.id ?? null }}
          onClose={() => setOpen(false)}
        />
      )}
    </Panel>
  );
}

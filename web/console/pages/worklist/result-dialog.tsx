import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { ActionsAnswer } from './api.ts';
import classes from './worklist.module.css';

/** What could not be done, line by line, after the rest was. */
export function ResultDialog({ answer, onClose }: { answer: ActionsAnswer | null; onClose: () => void }) {
  const { t } = useTranslation(['worklist', 'ui']);
  const refused = answer?.results.filter((one) => !one.ok) ?? [];
  return (
    <Modal
      opened={answer !== null}
      onClose={onClose}
      size="lg"
      title={t('worklist:result.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <p>{t('worklist:result.text', { done: answer?.done ?? 0, count: refused.length })}</p>
      <ul className={classes.results}>
        {refused.map((one) => (
          <li key={one.id}>
            <StatusPill tone="late">{t('worklist:result.notDone')}</StatusPill>
            <span>
              <strong>{one.jobCode}</strong> {one.name}
              <br />
              {one.message}
            </span>
          </li>
        ))}
      </ul>
      <Button onClick={onClose} data-autofocus>
        {t('ui:close')}
      </Button>
    </Modal>
  );
}

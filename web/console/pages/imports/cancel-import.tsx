import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import type { Import } from './api/types.ts';
import { useImportAction } from './use-import-action.ts';

/** Ends an import, after asking in the words of what that means. */
export function CancelImport({ record }: { record: Import }) {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const action = useImportAction(record.id);
  const [asking, setAsking] = useState(false);
  const cancel = () => action.mutate('cancel', { onSuccess: () => setAsking(false) });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('cancel.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('cancel.title')}
        confirmLabel={t('cancel.confirm')}
        danger
        busy={action.isPending}
        problem={asProblem(action.error)}
        onConfirm={cancel}
      >
        <p>{record.state === 'applying' ? t('cancel.during') : t('cancel.before')}</p>
      </ConfirmDialog>
    </>
  );
}

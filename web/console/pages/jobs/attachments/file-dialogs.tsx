import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import type { ProblemView } from '../../../../ui/feedback/problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { changeAttachment, removeAttachment } from './api.ts';
import type { Document } from './rules-attachments.ts';

type Props = { document: Document; onClose: () => void };

/** Gives a file another name; its ending may change, what it is does not. */
export function RenameDialog({ document: { latest }, onClose }: Props) {
  const { t } = useTranslation(['attachments', 'ui']);
  const asProblem = useProblem();
  const [name, setName] = useState(latest.name);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const save = async () => {
    setBusy(true);
    try {
      await changeAttachment(latest, { name });
      toasts.show({ text: t('attachments:renamed') });
      onClose();
    } catch (error) {
      setProblem(asProblem(error) ?? null);
      setBusy(false);
    }
  };
  const close = { 'aria-label': t('ui:close') };
  return (
    <Modal opened onClose={onClose} title={t('attachments:renameTitle')} closeButtonProps={close}>
      <Form onSubmit={() => void save()} problem={problem} fields={['name']}>
        <TextInput
          label={t('attachments:name')}
          value={name}
          maxLength={200}
          data-autofocus
          error={faultOf(problem?.faults, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={name.trim() === ''}>
            {t('attachments:save')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}

/** Asks before a file is deleted for good. */
export function RemoveDialog({ document: { latest, former }, onClose }: Props) {
  const { t } = useTranslation('attachments');
  const asProblem = useProblem();
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const remove = async () => {
    setBusy(true);
    try {
      await removeAttachment(latest, all);
      toasts.show({ text: t('removed', { name: latest.name }) });
      onClose();
    } catch (error) {
      setProblem(asProblem(error) ?? null);
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      opened
      danger
      onClose={onClose}
      title={t('removeTitle', { name: latest.name })}
      confirmLabel={t('remove')}
      busy={busy}
      problem={problem}
      onConfirm={() => void remove()}
    >
      <p>{t('removeText')}</p>
      {latest.published && <p>{t('removePublished')}</p>}
      {former.length > 0 && (
        <Checkbox
          label={t('removeAll', { count: former.length + 1 })}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
    </ConfirmDialog>
  );
}

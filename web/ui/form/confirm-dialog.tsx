import { Button, Modal, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../feedback/problem.ts';
import { faultOf } from './faults.ts';
import { Form, FormActions } from './form.tsx';

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Asks for a reason; `missing` is said when it is required and empty. The server names the field `reason`. */
  reason?: { label: string; required: boolean; missing: string } | undefined;
  busy?: boolean;
  problem?: ProblemView | null | undefined;
  /** Gets the trimmed reason; empty when none was asked for or given. */
  onConfirm: (reason: string) => void;
};

function Body({
  onClose,
  children,
  confirmLabel,
  danger,
  reason,
  busy,
  problem,
  onConfirm,
}: Omit<Props, 'opened' | 'title'>) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<ProblemView | null>(null);
  const shown = missing ?? problem;

  const confirm = () => {
    if (reason?.required && text.trim() === '') {
      setMissing({ detail: '', faults: [{ field: 'reason', message: reason.missing }] });
      return;
    }
    setMissing(null);
    onConfirm(text.trim());
  };

  return (
    <Form onSubmit={confirm} problem={missing ? null : problem} fields={['reason']}>
      {children}
      {reason && (
        <Textarea
          label={reason.label}
          description={reason.required ? undefined : t('optional')}
          required={reason.required}
          value={text}
          rows={3}
          maxLength={2000}
          data-autofocus
          error={faultOf(shown?.faults, 'reason')}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMissing(null);
          }}
        />
      )}
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" color={danger ? 'red' : undefined} loading={busy ?? false}>
          {confirmLabel}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Asks before something that cannot simply be undone, in the words of what will happen. */
export function ConfirmDialog({ opened, onClose, title, ...body }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Body onClose={onClose} {...body} />
    </Modal>
  );
}

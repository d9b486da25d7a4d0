import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { FactorSetup } from '../sign-in/factor-setup.tsx';
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx';
import { useProblem } from '../use-problem.ts';
import { ProofForm } from './proof-form.tsx';
import type { AccountPort } from './types.ts';
import { useAccountAction } from './use-account.ts';

type Props = { port: AccountPort; onClose: () => void };

/** Codes that are shown once do not go by a slip: then only the button closes. */
function Dialog({
  title,
  kept,
  onClose,
  children,
}: {
  title: string;
  kept?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={!kept}
      withCloseButton={!kept}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  );
}

/** Password, key, first code, recovery codes. */
export function SetUpDialog({ port, onClose }: Props) {
  const { t } = useTranslation(['security', 'ui']);
  const asProblem = useProblem();
  const propose = useAccountAction((values: { password: string }) => port.proposeFactor(values.password));
  const confirm = useAccountAction(port.confirmFactor);
  const kept = () => {
    toasts.show({ text: t('security:factor.onDone') });
    onClose();
  };
  if (confirm.data)
    return (
      <Dialog title={t('security:codes.title')} kept onClose={kept}>
        <RecoveryCodes codes={confirm.data} account={port.account} onKept={kept} />
      </Dialog>
    );
  if (propose.data)
    return (
      <Dialog title={t('security:enrol.title')} onClose={onClose}>
        <FactorSetup
          factorKey={propose.data}
          busy={confirm.isPending}
          problem={asProblem(confirm.error)}
          onSubmit={confirm.mutate}
          other={
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
          }
        />
      </Dialog>
    );
  return (
    <Dialog title={t('security:factor.proofTitle')} onClose={onClose}>
      <ProofForm
        account={port.account}
        withCode={false}
        submit={t('security:factor.next')}
        busy={propose.isPending}
        problem={asProblem(propose.error)}
        onSubmit={propose.mutate}
        onClose={onClose}
      >
        {t('security:factor.proofText')}
      </ProofForm>
    </Dialog>
  );
}

/** New recovery codes after password and code. */
export function RenewDialog({ port, onClose }: Props) {
  const { t } = useTranslation('security');
  const asProblem = useProblem();
  const renew = useAccountAction(port.renewCodes);
  if (renew.data)
    return (
      <Dialog title={t('codes.title')} kept onClose={onClose}>
        <RecoveryCodes codes={renew.data} account={port.account} onKept={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={t('factor.renew')} onClose={onClose}>
      <ProofForm
        account={port.account}
        withCode
        submit={t('factor.renew')}
        busy={renew.isPending}
        problem={asProblem(renew.error)}
        onSubmit={renew.mutate}
        onClose={onClose}
      >
        {t('factor.renewText')}
      </ProofForm>
    </Dialog>
  );
}

/** Off, after password and code. */
export function SwitchOffDialog({ port, onClose }: Props) {
  const { t } = useTranslation('security');
  const asProblem = useProblem();
  const remove = useAccountAction(port.removeFactor, { done: t('factor.offDone'), onDone: onClose });
  return (
    <Dialog title={t('factor.offTitle')} onClose={onClose}>
      <ProofForm
        account={port.account}
        withCode
        danger
        submit={t('factor.switchOff')}
        busy={remove.isPending}
        problem={asProblem(remove.error)}
        onSubmit={remove.mutate}
        onClose={onClose}
      >
        {t('factor.offText')}
      </ProofForm>
    </Dialog>
  );
}

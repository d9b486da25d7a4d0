import { Button, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { createPortal, customerQuery } from '../api.ts';
import classes from '../customers.module.css';
import { PortalUrl } from '../portal-url.tsx';
import type { PanelProps } from './panels.tsx';

/** The customer's portal: its address once it is created, and what it shows. */
export function PortalPanel({ customer, draft, set }: PanelProps) {
  const { t } = useTranslation('customers');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const create = useMutation({
    mutationFn: () => createPortal(customer.id),
    onSuccess: (made) => {
      queryClient.setQueryData(customerQuery(customer.id).queryKey, made);
      toasts.show({ text: t('portal.created') });
    },
  });
  const problem = asProblem(create.error);
  return (
    <Panel title={t('portal.title')}>
      {customer.portalUrl ? (
        <div className={classes.portalPlace}>
          <p className={classes.muted}>{t('portal.url')}</p>
          <PortalUrl url={customer.portalUrl} />
        </div>
      ) : (
        <>
          <p className={classes.muted}>{t('portal.text')}</p>
          {problem && <ErrorNote problem={problem} />}
          {customer.abilities.createPortal && (
            <div>
              <Button loading={create.isPending} onClick={() => create.mutate()}>
                {t('portal.create')}
              </Button>
            </div>
          )}
        </>
      )}
      <Switch
        label={t('portal.publishAttachments')}
        description={t('portal.publishHint')}
        checked={draft.publishAttachments}
        onChange={(event) => set({ publishAttachments: event.currentTarget.checked })}
      />
      <Switch
        label={t('portal.showDifot')}
        description={t('portal.difotHint')}
        checked={draft.showDifot}
        onChange={(event) => set({ showDifot: event.currentTarget.checked })}
      />
    </Panel>
  );
}

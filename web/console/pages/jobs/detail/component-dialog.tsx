import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { queryClient } from '../../../app.ts';
import { addComponent, changeComponent, removeComponent } from '../api/changes.ts';
import { jobKeys } from '../api/queries.ts';
import type { Job, JobComponent } from '../api/types.ts';
import { ComponentFields } from '../fields/component-fields.tsx';
import { blankComponent, componentInput, componentValues, quantityFaults } from '../rules-component.ts';
import { useAction } from '../use-action.ts';

type Props = { job: Job; onClose: () => void };
const fields = Object.keys(blankComponent);

function ComponentForm({ job, component, onClose }: Props & { component: JobComponent | undefined }) {
  const { t } = useTranslation(['job', 'jobForm', 'ui']);
  const [values, setValues] = useState(component ? componentValues(component) : blankComponent);
  // What was typed stays when somebody else has changed the component; sending again then goes onto the newer one.
  const current = job.components.find((one) => one.id === component?.id) ?? component;
  const { busy, problem, setProblem, run } = useAction(() => {
    onClose();
    toasts.show({ text: t(component ? 'job:components.changed' : 'job:components.added', { code: values.code }) });
  });
  const stale = problem && 'status' in problem && problem.status === 412;
  const reopens = !component && job.state === 'completed';

  const send = () => {
    const faults = quantityFaults(values, t('jobForm:fault.quantity'));
    if (!values.code.trim()) faults.unshift({ field: 'code', message: t('jobForm:fault.componentCode') });
    if (faults.length > 0) {
      setProblem({ detail: t('jobForm:fault.summary'), faults });
      return;
    }
    const input = componentInput(values);
    if (current) run(() => changeComponent(job.id, current, input));
    else run(() => addComponent(job.id, reopens ? { ...input, reopen: true } : input));
  };
  const reload = async () => {
    await queryClient.refetchQueries({ queryKey: jobKeys.job(job.id) });
    setProblem(null);
  };

  return (
    <Form onSubmit={send} problem={problem} fields={fields}>
      {reopens && <p>{t('job:components.reopens')}</p>}
      {stale && (
        <Button variant="default" onClick={() => void reload()}>
          {t('jobForm:stale.reload')}
        </Button>
      )}
      <ComponentFields
        values={values}
        delivered={component !== undefined}
        focus
        fault={(field) => faultOf(problem?.faults, field)}
        onChange={(part) => setValues((old) => ({ ...old, ...part }))}
      />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {component ? t('job:save') : reopens ? t('job:components.addAndReopen') : t('job:components.add')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Adds a component, or edits one. */
export function ComponentDialog({ job, component, onClose }: Props & { component: JobComponent | undefined }) {
  const { t } = useTranslation(['job', 'ui']);
  const title = component ? t('job:components.editTitle', { code: component.code }) : t('job:components.add');
  return (
    <Modal opened onClose={onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <ComponentForm job={job} component={component} onClose={onClose} />
    </Modal>
  );
}

/** Asks before a component goes, with its milestones. */
export function RemoveComponentDialog({ job, component, onClose }: Props & { component: JobComponent }) {
  const { t } = useTranslation('job');
  const { busy, problem, run } = useAction(() => {
    onClose();
    toasts.show({ text: t('components.removed', { code: component.code }) });
  });
  const current = job.components.find((one) => one.id === component.id) ?? component;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      danger
      title={t('components.removeTitle', { code: component.code })}
      confirmLabel={t('components.remove')}
      busy={busy}
      problem={problem}
      onConfirm={() => run(() => removeComponent(job.id, current))}
    >
      <p>{t('components.removeText')}</p>
    </ConfirmDialog>
  );
}

import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey, newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, FieldWide, Form, FormActions } from '../../../ui/form/form.tsx';
import { client, type Template } from './api.ts';
import { ProfileFields } from './profile-fields.tsx';
import { ShapeHint } from './shape-hint.tsx';

/** Copies a template; the copy needs a profile of its own, since two templates may not have the same. */
export function CopyDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const { t } = useTranslation(['templates', 'ui']);
  const asProblem = useProblem();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { direction, department, jobType, mode, containerClass } = template;
  const [values, setValues] = useState({
    name: t('templates:copyName', { name: template.name }) as string,
    direction,
    departmentId: department?.id ?? null,
    jobType,
    mode,
    containerClass,
  });
  const [key] = useState(newKey);
  const copying = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST('/api/v1/templates/{id}/copy', {
          params: { path: { id: template.id } },
          body: values,
          headers: idempotencyKey(key),
        }),
      ),
    onSuccess: (made) => {
      void queryClient.invalidateQueries({ queryKey: ['templates'] });
      onClose();
      void navigate({ to: `/templates/${made.id}` as string });
    },
  });
  const problem = asProblem(copying.error);
  const fault = (field: string) => faultOf(problem?.faults, field);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('templates:copyTitle', { name: template.name })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form
        onSubmit={() => copying.mutate()}
        problem={problem}
        fields={['name', 'profile', 'direction', 'departmentId', 'jobType', 'mode', 'containerClass']}
      >
        <p>{t('templates:copyHint')}</p>
        <FieldGrid>
          <FieldWide>
            <TextInput
              label={t('templates:fields.name')}
              required
              maxLength={100}
              data-autofocus
              value={values.name}
              error={fault('name')}
              onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
            />
          </FieldWide>
          <ProfileFields profile={values} onChange={setValues} fault={fault} of="template" />
        </FieldGrid>
        <ShapeHint profile={values} fault={fault('profile')} />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={copying.isPending}>
            {t('templates:copy')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}

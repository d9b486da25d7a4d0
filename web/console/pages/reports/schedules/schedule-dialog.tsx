import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { addSchedule, changeSchedule, type Schedule, scheduleKeys } from '../api.ts';
import { inputOf, newValues, type ScheduleStart, valuesOf } from './rules-values.ts';
import { ScheduleFields } from './schedule-fields.tsx';

type Props = {
  /** null: a new one, made from `start`. */
  schedule: Schedule | null;
  start: ScheduleStart;
  onClose: () => void;
};

const ownFields = /^(name|cadence|weekday|monthDay|time|recipientIds)/;

/** Makes a schedule for a report, or changes one. */
export function ScheduleDialog({ schedule, start, onClose }: Props) {
  const { t } = useTranslation(['reports', 'ui']);
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [key] = useState(newKey);
  const [values, setValues] = useState(() =>
    schedule ? valuesOf(schedule) : newValues(start, t(`reports:${start.report}.title`)),
  );
  const saving = useMutation({
    mutationFn: () =>
      schedule ? changeSchedule(schedule.id, schedule.version, inputOf(values)) : addSchedule(inputOf(values), key),
    onSuccess: () => {
      toasts.show({ text: t('reports:schedule.saved', { name: values.name }) });
      void queryClient.invalidateQueries({ queryKey: scheduleKeys.all });
      onClose();
    },
  });
  const problem = asProblem(saving.error);
  const own = (problem?.faults ?? []).flatMap(({ field }) => (field && ownFields.test(field) ? [field] : []));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={schedule ? schedule.name : t('reports:schedule.new')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form onSubmit={() => saving.mutate()} problem={problem} fields={own}>
        <ScheduleFields
          values={values}
          set={(part) => setValues((before) => ({ ...before, ...part }))}
          fault={(field) => faultOf(problem?.faults, field)}
          before={schedule?.recipients ?? []}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t('reports:schedule.save')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}

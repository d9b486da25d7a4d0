import { Button, type InputWrapperProps, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../ui/form/form.tsx';
import { DayInput } from '../jobs/fields/day-input.tsx';
import { coversQuery } from '../users/api.ts';
import { type Me, meQuery, saveAbsence } from './api.ts';

/** Fields stand in a line whatever their hints say. */
const inputWrapperOrder: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];
const fields = ['coverUserId', 'awayFrom', 'awayUntil'];

/** When I am away and who stands in. */
export function AbsenceForm({ me }: { me: Me }) {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [values, setValues] = useState({
    coverUserId: me.cover?.id ?? null,
    awayFrom: me.awayFrom,
    awayUntil: me.awayUntil,
  });
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const users = useQuery(coversQuery).data ?? (me.cover ? [me.cover] : []);
  const save = useMutation({
    mutationFn: saveAbsence,
    onSuccess: (saved) => {
      queryClient.setQueryData(meQuery.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['users'] });
      toasts.show({ text: t('saved') });
    },
  });
  const problem = asProblem(save.error);
  const isAway = values.awayFrom !== null || values.awayUntil !== null;
  const back = { ...values, awayFrom: null, awayUntil: null };
  return (
    <Form onSubmit={() => save.mutate(values)} problem={problem} fields={fields}>
      <FieldGrid>
        <DayInput
          inputWrapperOrder={inputWrapperOrder}
          label={t('awayFrom')}
          description={t('awayFromHint')}
          value={values.awayFrom ?? ''}
          error={faultOf(problem?.faults, 'awayFrom')}
          onDay={(day) => set({ awayFrom: day || null })}
        />
        <DayInput
          inputWrapperOrder={inputWrapperOrder}
          label={t('awayUntil')}
          description={t('awayUntilHint')}
          value={values.awayUntil ?? ''}
          error={faultOf(problem?.faults, 'awayUntil')}
          onDay={(day) => set({ awayUntil: day || null })}
        />
        <Select
          inputWrapperOrder={inputWrapperOrder}
          label={t('cover')}
          description={isAway && values.coverUserId === null ? t('coverMissing') : t('coverHint')}
          placeholder={t('nobody')}
          clearable
          searchable
          data={users.filter((user) => user.id !== me.id).map((user) => ({ value: user.id, label: user.name }))}
          value={values.coverUserId}
          error={faultOf(problem?.faults, 'coverUserId')}
          onChange={(coverUserId) => set({ coverUserId })}
        />
      </FieldGrid>
      <FormActions>
        {isAway && (
          <Button
            variant="default"
            disabled={save.isPending}
            onClick={() => {
              setValues(back);
              save.mutate(back);
            }}
          >
            {t('back')}
          </Button>
        )}
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </FormActions>
    </Form>
  );
}

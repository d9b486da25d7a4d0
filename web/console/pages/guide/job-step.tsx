import { Anchor, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Direction, directions, type Mode, modes } from '#shared/vocabulary.ts';
import { newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../ui/form/form.tsx';
import { createJob } from '../jobs/api/changes.ts';
import { CustomerSelect } from '../jobs/fields/customer-select.tsx';
import { DayInput } from '../jobs/fields/day-input.tsx';
import { useWords } from '../jobs/use-words.ts';
import { explainQuery } from '../templates/api.ts';
import type { Guide } from './api.ts';
import classes from './guide.module.css';
import { firstJob, profileFor } from './rules-first-job.ts';

const fields = ['customerId', 'direction', 'mode', 'orderNumber', 'eta', 'etd', 'dueDate'];

/** Which template the job takes, said before it is made. */
function Forecast({ profile }: { profile: ReturnType<typeof profileFor> & { customerId: string | null } }) {
  const { data } = useQuery(explainQuery(profile));
  return data ? (
    <p className={classes.forecast} role="status">
      {data.summary}
    </p>
  ) : null;
}

function JobForm({ guide }: { guide: Guide }) {
  const { t } = useTranslation('guide');
  const words = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [key] = useState(newKey);
  const [draft, setDraft] = useState(() => firstJob(guide));
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const profile = profileFor(draft, guide.template);
  const create = useMutation({
    mutationFn: () => {
      const { customerId, orderNumber, eta, etd, dueDate, mode } = draft;
      const days = { eta: eta || null, etd: etd || null, dueDate: dueDate || null };
      return createJob({ customerId: customerId ?? '', orderNumber, ...days, ...profile, mode }, key);
    },
    onSuccess: (job) => {
      void queryClient.invalidateQueries({ queryKey: ['guide'] });
      void navigate({ to: `/jobs/${job.id}` as string, search: { guide: true } as never });
    },
  });
  const problem = asProblem(create.error);
  const day = (field: 'eta' | 'etd' | 'dueDate') => ({
    label: t(field === 'dueDate' ? 'job.due' : `job.${field}`),
    value: draft[field],
    error: faultOf(problem?.faults, field),
    onDay: (value: string) => set({ [field]: value }),
  });
  return (
    <Form onSubmit={() => create.mutate()} problem={problem} fields={fields}>
      <FieldGrid>
        <CustomerSelect
          label={t('job.customer')}
          value={draft.customerId}
          onChange={(customerId) => set({ customerId })}
        />
        <TextInput
          label={t('job.order')}
          maxLength={200}
          value={draft.orderNumber}
          error={faultOf(problem?.faults, 'orderNumber')}
          onChange={(event) => set({ orderNumber: event.currentTarget.value })}
        />
        <Select
          label={t('job.direction')}
          allowDeselect={false}
          data={directions.map((direction) => ({ value: direction, label: words.direction(direction) }))}
          value={draft.direction}
          error={faultOf(problem?.faults, 'direction')}
          onChange={(direction) => direction && set({ direction: direction as Direction })}
        />
        {draft.direction !== 'production' && (
          <Select
            label={t('job.mode')}
            allowDeselect={false}
            data={modes.map((mode) => ({ value: mode, label: words.mode(mode) }))}
            value={draft.mode}
            error={faultOf(problem?.faults, 'mode')}
            onChange={(mode) => mode && set({ mode: mode as Mode })}
          />
        )}
        {draft.direction === 'import' && <DayInput {...day('eta')} />}
        {draft.direction === 'export' && <DayInput {...day('etd')} />}
        <DayInput {...day('dueDate')} />
      </FieldGrid>
      <Forecast profile={{ ...profile, customerId: draft.customerId ?? null }} />
      <FormActions>
        <Button component={Link} to="/jobs/new" variant="default">
          {t('job.full')}
        </Button>
        <Button type="submit" loading={create.isPending} disabled={draft.customerId === undefined}>
          {t('job.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** The first tracked job, in a few fields. */
export function JobStep({ guide, allowed, done }: { guide: Guide; allowed: boolean; done: boolean }) {
  const { t } = useTranslation('guide');
  if (guide.job)
    return (
      <p>
        {t('job.done', { code: guide.job.jobCode })}{' '}
        <Anchor component={Link} to={`/jobs/${guide.job.id}` as string}>
          {t('toJob', { code: guide.job.jobCode })}
        </Anchor>
      </p>
    );
  return (
    <>
      <p>{guide.customer ? t('job.text') : t('job.noCustomer')}</p>
      {!done && allowed && guide.customer && (
        // A customer or template that comes meanwhile is what the form should begin with.
        <JobForm key={`${guide.customer.id} ${guide.template?.id ?? ''}`} guide={guide} />
      )}
    </>
  );
}

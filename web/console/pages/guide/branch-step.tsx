import { Anchor, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../ui/form/form.tsx';
import { calendarsQuery } from '../set-up/api.ts';
import { addBranch, type Guide } from './api.ts';
import classes from './guide.module.css';
import { useStepDone } from './use-step-done.ts';

const zones = Intl.supportedValuesOf('timeZone');
const fields = ['code', 'name', 'timeZone', 'calendarId'];

function BranchForm({ guide }: { guide: Guide }) {
  const { t } = useTranslation('guide');
  const asProblem = useProblem();
  const done = useStepDone('branches');
  const calendars = useQuery(calendarsQuery).data ?? [];
  const [key] = useState(newKey);
  const [draft, setDraft] = useState({ code: '', name: '', timeZone: guide.company.timeZone, calendarId: '' });
  const calendarId = draft.calendarId || (calendars[0]?.id ?? '');
  const add = useMutation({
    mutationFn: () => addBranch({ ...draft, calendarId }, key),
    onSuccess: done,
  });
  const problem = asProblem(add.error);
  const text = (field: 'code' | 'name') => ({
    label: t(`branch.${field}`),
    value: draft[field],
    error: faultOf(problem?.faults, field),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setDraft({ ...draft, [field]: event.currentTarget.value }),
  });
  return (
    <Form onSubmit={() => add.mutate()} problem={problem} fields={fields}>
      <FieldGrid>
        <TextInput {...text('name')} required maxLength={100} />
        <TextInput {...text('code')} placeholder={t('branch.codeHint')} required maxLength={12} />
        <Select
          label={t('branch.zone')}
          searchable
          allowDeselect={false}
          limit={100}
          data={zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones]}
          value={draft.timeZone}
          error={faultOf(problem?.faults, 'timeZone')}
          onChange={(timeZone) => timeZone && setDraft({ ...draft, timeZone })}
        />
        <Select
          label={t('branch.calendar')}
          allowDeselect={false}
          data={calendars.map((calendar) => ({ value: calendar.id, label: calendar.name }))}
          value={calendarId || null}
          error={faultOf(problem?.faults, 'calendarId')}
          onChange={(id) => id && setDraft({ ...draft, calendarId: id })}
        />
      </FieldGrid>
      <FormActions>
        <Button type="submit" loading={add.isPending}>
          {t('branch.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** The first branch, with zone and calendar. */
export function BranchStep({ guide, allowed }: { guide: Guide; allowed: boolean }) {
  const { t } = useTranslation('guide');
  return (
    <>
      <p>{guide.branch ? t('branch.done', { name: guide.branch.name }) : t('branch.text')}</p>
      {!guide.branch && allowed && <BranchForm guide={guide} />}
      <div className={classes.links}>
        <Anchor component={Link} to="/set-up/branches">
          {t('branch.branches')}
        </Anchor>
        <Anchor component={Link} to="/set-up/calendars">
          {t('branch.calendars')}
        </Anchor>
      </div>
    </>
  );
}

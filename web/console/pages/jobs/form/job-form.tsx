import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../../../ui/feedback/problem.ts';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { KeyHint } from '../../../../ui/frame/key-hint.tsx';
import type { Job } from '../api/types.ts';
import { CustomFields } from './custom-fields.tsx';
import { DateGroup, MainGroup, QuantityGroup, ResponsibleGroup, TransportGroup } from './field-groups.tsx';
import classes from './form.module.css';
import { type JobForm as FormOf, JobFormProvider } from './form-context.ts';
import { ComponentRows, ReferenceRows } from './row-fields.tsx';
import type { JobValues } from './rules-values.ts';
import { TextOf } from './simple-fields.tsx';

type Props = {
  job: Job | null;
  values: JobValues;
  set: (part: Partial<JobValues>) => void;
  problem: ProblemView | null;
  busy: boolean;
  submit: string;
  /** Where "Cancel" leads; the draft stays. */
  backTo: string;
  /** Between the heading and the fields: a draft that was restored, a job that was changed meanwhile. */
  notes?: ReactNode;
  onSubmit: () => void;
};

/** Ctrl/Cmd-Enter saves from anywhere; Enter alone in a line must not send a form of forty fields. */
function keys(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  } else if (event.target instanceof HTMLInputElement) event.preventDefault();
}

/** Every fault whose field shows it by itself. */
function shownFields(problem: ProblemView | null, job: Job | null): string[] {
  const names = problem?.faults?.flatMap((fault) => fault.field ?? []) ?? [];
  const inRows = /^(references\.\d+(\.(type|value))?|components\.\d+\.[A-Za-z]+|custom\..+)$/;
  const hidden = job ? new Set(['promisedDate', 'customer', 'customerId', 'components']) : new Set(['components']);
  return names.filter((name) => !hidden.has(name) && (inRows.test(name) || /^[A-Za-z]+$/.test(name)));
}

/** Fields that were touched since the last refusal: their sentence has done its work. */
function useMended(problem: ProblemView | null) {
  const [touched, setTouched] = useState<{ since: ProblemView | null; names: readonly string[] }>({
    since: null,
    names: [],
  });
  return useMemo(() => {
    const names = touched.since === problem ? touched.names : [];
    return {
      isMended: (name: string) => names.includes(name),
      mend: (more: readonly string[]) =>
        setTouched((old) => ({ since: problem, names: [...(old.since === problem ? old.names : []), ...more] })),
    };
  }, [touched, problem]);
}

/** The form with all fields of a job, in groups. */
export function JobForm({ job, values, set, problem, busy, submit, backTo, notes, onSubmit }: Props) {
  const { t } = useTranslation(['jobForm', 'ui']);
  const { isMended, mend } = useMended(problem);
  const form = useMemo<FormOf>(
    () => ({
      job,
      values,
      set: (part) => {
        mend(Object.keys(part));
        set(part);
      },
      fault: (...fields) =>
        fields.some(isMended) ? undefined : fields.map((field) => faultOf(problem?.faults, field)).find(Boolean),
    }),
    [job, values, set, problem, isMended, mend],
  );
  return (
    <JobFormProvider value={form}>
      <div className={classes.form}>
        <Form onSubmit={onSubmit} onKeyDown={keys} problem={problem} fields={shownFields(problem, job)}>
          {notes}
          <MainGroup />
          <TransportGroup />
          <DateGroup />
          <ResponsibleGroup />
          <QuantityGroup />
          <ReferenceRows />
          {!job && <ComponentRows />}
          <CustomFields />
          {job && <TextOf name="reason" maxLength={1000} />}
          <div className={classes.foot}>
            <FormActions>
              <Button variant="default" component={Link} to={backTo}>
                {t('ui:cancel')}
              </Button>
              <Button type="submit" loading={busy} rightSection={<KeyHint keys="mod+enter" />}>
                {submit}
              </Button>
            </FormActions>
          </div>
        </Form>
      </div>
    </JobFormProvider>
  );
}

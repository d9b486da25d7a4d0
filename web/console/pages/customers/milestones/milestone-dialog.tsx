import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../../ui/form/form.tsx';
import { eventTypesQuery } from '../../set-up/api.ts';
import { MilestoneFields } from '../../templates/editor/milestone-fields.tsx';
import { addMilestone, type CustomerMilestone, changeMilestone, type Direction, removeMilestone } from './api.ts';
import classes from './milestones.module.css';
import { basesOf, bodyOf, draftOf } from './rules-draft.ts';

type Props = {
  customerId: string;
  direction: Direction;
  /** Undefined: a new one. */
  milestone: CustomerMilestone | undefined;
  mayEdit: boolean;
  onClose: () => void;
};

const own = /^(eventType|afterType|categoryId|level|weight|exception(\..+)?|warning(\..+)?)$/;

function useTypes() {
  const types = useQuery(eventTypesQuery).data ?? [];
  const nameOf = (code: string) => types.find((type) => type.code === code)?.name ?? code;
  const label = (code: string) => ({ value: code, label: `${code} ${nameOf(code)}` });
  const codes = types
    .filter((type) => type.active && (!type.system || type.code === 'DOCADD'))
    .map((type) => type.code);
  return { nameOf, label, codes };
}

/** Adds a milestone for the customer, or changes one. */
export function MilestoneDialog({ customerId, direction, milestone, mayEdit, onClose }: Props) {
  const { t } = useTranslation(['customerMilestones', 'ui']);
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const { nameOf, label, codes } = useTypes();
  const [draft, setDraft] = useState(() => draftOf(milestone));
  const [key] = useState(newKey);
  const done = (text: string) => {
    toasts.show({ text });
    onClose();
    return queryClient.invalidateQueries({ queryKey: ['customers', 'milestones', customerId] });
  };
  const saving = useMutation({
    mutationFn: () => {
      const { direction: _, eventType: __, ...change } = bodyOf(draft, direction);
      return milestone
        ? changeMilestone(customerId, milestone, change)
        : addMilestone(customerId, bodyOf(draft, direction), key);
    },
    onSuccess: () => done(t('customerMilestones:saved')),
  });
  const removal = useMutation({
    mutationFn: () => removeMilestone(customerId, milestone?.id ?? ''),
    onSuccess: () => done(t('customerMilestones:removed', { name: milestone?.name ?? '' })),
  });
  const problem = asProblem(saving.error ?? removal.error);
  const fault = (field: string) => faultOf(problem?.faults, field);
  const fields = (problem?.faults ?? []).flatMap(({ field }) => (field && own.test(field) ? [field] : []));
  const { eventType } = draft.milestone;
  return (
    <Modal
      opened
      onClose={onClose}
      title={milestone ? `${milestone.name} (${milestone.eventType})` : t('customerMilestones:add')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form
        onSubmit={() => {
          removal.reset();
          saving.mutate();
        }}
        problem={problem}
        fields={fields}
      >
        <fieldset disabled={!mayEdit} className={classes.fields}>
          <FieldGrid>
            <Select
              label={t('customerMilestones:eventType')}
              description={t('customerMilestones:eventTypeHint')}
              placeholder={t('customerMilestones:choose')}
              required
              searchable
              disabled={milestone !== undefined}
              data-autofocus={milestone === undefined || undefined}
              data={[...new Set([...codes, ...(eventType ? [eventType] : [])])].map(label)}
              value={eventType || null}
              error={fault('eventType')}
              onChange={(code) => setDraft({ ...draft, milestone: { ...draft.milestone, eventType: code ?? '' } })}
            />
            <Select
              label={t('customerMilestones:after')}
              description={t('customerMilestones:afterHint')}
              placeholder={t('customerMilestones:choose')}
              required
              searchable
              data={['JOBA', ...codes].filter((code) => code !== eventType).map(label)}
              value={draft.afterType}
              error={fault('afterType')}
              onChange={(afterType) => setDraft({ ...draft, afterType })}
            />
          </FieldGrid>
          <MilestoneFields
            milestone={draft.milestone}
            all={basesOf(draft.milestone, ['JOBA', ...codes])}
            fault={(field) => (field === 'eventType' ? undefined : fault(field))}
            nameOf={nameOf}
            onChange={(next) => setDraft({ ...draft, milestone: next })}
          />
        </fieldset>
        <FormActions>
          {milestone?.abilities.remove && (
            <Button
              variant="subtle"
              color="red"
              className={classes.remove}
              loading={removal.isPending}
              onClick={() => {
                saving.reset();
                removal.mutate();
              }}
            >
              {t('customerMilestones:remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {mayEdit ? t('ui:cancel') : t('ui:close')}
          </Button>
          {mayEdit && (
            <Button type="submit" loading={saving.isPending}>
              {t('customerMilestones:save')}
            </Button>
          )}
        </FormActions>
      </Form>
    </Modal>
  );
}

import { MultiSelect, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directions } from '#shared/vocabulary.ts';
import { FieldGrid } from '../../../ui/form/form.tsx';
import { eventTypesQuery } from '../set-up/api.ts';
import { type Fields, RecordDialog } from '../set-up/kit/record-dialog.tsx';
import { addProcess, changeProcess, deleteProcess, type Process, part } from './api.ts';
import classes from './automatic-processes.module.css';
import { draftOf, type ProcessDraft, processOf } from './rules-draft.ts';
import { useProcessWords } from './use-process-words.ts';

const kinds = ['deliver', 'complete', 'archive'] as const;
const bases = ['eta', 'milestone'] as const;

/** The event types of milestones: those that a person or file reports. */
function useTypes() {
  const types = useQuery(eventTypesQuery).data ?? [];
  return types
    .filter((one) => !one.system)
    .map(({ code, name }) => ({ value: code, label: `${name} (${code})`, name }));
}

type Props = Fields<ProcessDraft> & { types: ReturnType<typeof useTypes> };

/** From what the days are counted, and which milestones it is about. */
function BaseFields({ values, set, fault, types }: Props) {
  const { t } = useTranslation('automaticProcesses');
  if (values.kind === 'archive') return null;
  const ofMilestone = values.kind === 'complete' || values.base === 'milestone';
  return (
    <>
      <FieldGrid>
        {values.kind === 'deliver' && (
          <Select
            label={t('base.label')}
            allowDeselect={false}
            data={bases.map((base) => ({ value: base, label: t(`base.${base}`) }))}
            value={values.base}
            error={fault('base')}
            onChange={(base) => base && set({ base: base as ProcessDraft['base'] })}
          />
        )}
        {ofMilestone && (
          <Select
            label={t('baseType')}
            required
            searchable
            data={types}
            value={values.baseType || null}
            error={fault('baseType')}
            onChange={(baseType) => set({ baseType: baseType ?? '' })}
          />
        )}
      </FieldGrid>
      {values.kind === 'complete' && (
        <MultiSelect
          label={t('eventTypes')}
          description={t('eventTypesHint')}
          searchable
          clearable
          hidePickedOptions
          data={types.filter((one) => one.value !== values.baseType)}
          value={values.eventTypes}
          error={fault('eventTypes')}
          onChange={(eventTypes) => set({ eventTypes })}
        />
      )}
    </>
  );
}

function Sentence({ values, types }: Pick<Props, 'values' | 'types'>) {
  const { describe } = useProcessWords();
  const process = processOf(values);
  const name = (code: string) => types.find((one) => one.value === code)?.name ?? code;
  const isSaid = Number.isFinite(process.days) && (process.base !== 'milestone' || process.baseType);
  if (!isSaid) return null;
  const words = describe({
    kind: process.kind,
    direction: process.direction ?? null,
    days: process.days,
    base: process.base ?? null,
    baseName: name(process.baseType ?? ''),
    typeNames: process.eventTypes?.map(name) ?? null,
  });
  return (
    <p role="status" className={classes.sentence}>
      {words}
    </p>
  );
}

/** Adds an automatic process or changes it; what it does stands below in words as one chooses. */
export function ProcessDialog({
  process,
  onClose,
  onDeleted,
}: {
  process: Process | undefined;
  onClose: () => void;
  onDeleted?: () => void;
}) {
  const { t } = useTranslation('automaticProcesses');
  const types = useTypes();
  return (
    <RecordDialog
      part={part}
      title={process ? process.name : t('add')}
      initial={draftOf(process)}
      fields={/^(name|days|base|baseType|eventTypes(\.\d+)?)$/}
      mayEdit={process?.abilities.edit ?? true}
      onClose={onClose}
      save={(values, key) => {
        const { kind, ...change } = processOf(values);
        return process ? changeProcess(process.id, values.version, change) : addProcess({ kind, ...change }, key);
      }}
      remove={
        process?.abilities.remove
          ? { name: process.name, run: () => deleteProcess(process.id).then(onDeleted) }
          : undefined
      }
    >
      {(form) => {
        const { values, set, fault } = form;
        return (
          <>
            <TextInput
              label={t('name')}
              description={t('nameHint')}
              required
              maxLength={100}
              data-autofocus
              value={values.name}
              error={fault('name')}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <Select
              label={t('kind.label')}
              description={t(`kindHint.${values.kind}`)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              allowDeselect={false}
              disabled={process !== undefined}
              data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              value={values.kind}
              onChange={(kind) => kind && set({ kind: kind as ProcessDraft['kind'] })}
            />
            <BaseFields {...form} types={types} />
            <FieldGrid>
              <NumberInput
                label={t('days')}
                description={t('daysHint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                required
                min={0}
                max={3650}
                allowDecimal={false}
                value={values.days}
                error={fault('days')}
                onChange={(days) => set({ days })}
              />
              <Select
                label={t('direction')}
                allowDeselect={false}
                data={[
                  { value: '', label: t('everyDirection') },
                  ...directions.map((direction) => ({ value: direction, label: t(`jobs.${direction}`) })),
                ]}
                value={values.direction}
                onChange={(direction) => set({ direction: (direction ?? '') as ProcessDraft['direction'] })}
              />
            </FieldGrid>
            <Switch
              label={t('active')}
              description={t('activeHint')}
              checked={values.active}
              onChange={(event) => set({ active: event.currentTarget.checked })}
            />
            <Sentence values={values} types={types} />
          </>
        );
      }}
    </RecordDialog>
  );
}

import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { Panel } from '../../../../ui/frame/page.tsx';
import { referenceTypesQuery } from '../api/set-up-queries.ts';
import { ComponentFields } from '../fields/component-fields.tsx';
import { blankComponent, type ComponentValues, isBlank } from '../rules-component.ts';
import classes from './form.module.css';
import { useJobForm } from './form-context.ts';
import { sentIndex } from './rules-faults.ts';
import type { ReferenceValues } from './rules-values.ts';

/** Moves the focus into a row that was just added. */
function useFocusNew(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const added = count > before.current;
    before.current = count;
    if (added) list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(select, input)')?.focus();
  }, [count]);
  return list;
}

const isEmptyReference = (one: ReferenceValues) => one.value.trim() === '' && one.type === '';

/** References of the job: one row each, with its type. */
export function ReferenceRows() {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  const types = useQuery(referenceTypesQuery).data?.items ?? [];
  const rows = values.references;
  const list = useFocusNew(rows.length);
  const change = (key: string, part: Partial<ReferenceValues>) =>
    set({ references: rows.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  const add = () => set({ references: [...rows, { key: newKey(), type: '', value: '' }] });
  return (
    <Panel title={t('group.references')}>
      {rows.length === 0 && <p className={classes.hint}>{t('references.none')}</p>}
      <ul ref={list} className={classes.rows}>
        {rows.map((row, index) => {
          const place = sentIndex(rows, row, isEmptyReference);
          return (
            <li key={row.key} className={classes.reference}>
              <NativeSelect
                aria-label={t('references.type', { row: index + 1 })}
                value={row.type}
                error={fault(`references.${place}.type`)}
                data={[
                  { value: '', label: t('hint.notChosen') },
                  ...types.map((type) => ({ value: type.code, label: type.name })),
                ]}
                onChange={(event) => change(row.key, { type: event.currentTarget.value })}
              />
              <TextInput
                aria-label={t('references.value', { row: index + 1 })}
                placeholder={t('references.valueHint')}
                maxLength={200}
                autoComplete="off"
                value={row.value}
                error={fault(`references.${place}.value`, `references.${place}`)}
                onChange={(event) => change(row.key, { value: event.currentTarget.value })}
              />
              <ActionIcon
                aria-label={t('references.remove', { row: index + 1 })}
                onClick={() => set({ references: rows.filter((one) => one.key !== row.key) })}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <div>
        <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('references.add')}
        </Button>
      </div>
    </Panel>
  );
}

type Row = ComponentValues & { key: string };
const isEmptyComponent = ({ key, ...component }: Row) => key === '' || isBlank(component);

/** Components of a new job. Those of a job that is there are changed on its page. */
export function ComponentRows() {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  const rows = values.components;
  const list = useFocusNew(rows.length);
  const change = (key: string, part: Partial<ComponentValues>) =>
    set({ components: rows.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  return (
    <Panel title={t('group.components')}>
      {rows.length === 0 && <p className={classes.hint}>{t('component.none')}</p>}
      <ul ref={list} className={classes.rows}>
        {rows.map((row, index) => {
          const place = sentIndex(rows, row, isEmptyComponent);
          return (
            <li key={row.key} className={classes.component}>
              <fieldset className={classes.plain}>
                <legend className={classes.rowHead}>
                  {t('component.row', { row: index + 1 })}
                  <ActionIcon
                    aria-label={t('component.remove', { row: index + 1 })}
                    onClick={() => set({ components: rows.filter((one) => one.key !== row.key) })}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </legend>
                <ComponentFields
                  values={row}
                  fault={(field) => fault(`components.${place}.${field}`)}
                  onChange={(part) => change(row.key, part)}
                />
              </fieldset>
            </li>
          );
        })}
      </ul>
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => set({ components: [...rows, { ...blankComponent, key: newKey() }] })}
        >
          {t('component.add')}
        </Button>
      </div>
    </Panel>
  );
}

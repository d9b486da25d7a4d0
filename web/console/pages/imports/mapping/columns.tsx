import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { Inspection } from '../api/types.ts';
import classes from '../imports.module.css';
import { type Draft, fieldsOf, withColumn } from '../rules-draft.ts';
import { useFieldWords } from '../use-words.ts';
import { FieldExtras } from './field-extras.tsx';

type Props = { draft: Draft; found: Inspection; onChange: (draft: Draft) => void };
type Choice = { value: string; label: string };

/** Fields to choose from, in groups. */
function useChoices(fields: Inspection['fields']): { group: string; items: Choice[] }[] {
  const words = useFieldWords();
  return useMemo(() => {
    const groups = new Map<string, Choice[]>();
    for (const field of fields) {
      const group = words.group(field);
      groups.set(group, [...(groups.get(group) ?? []), { value: field.field, label: words.name(field) }]);
    }
    return [...groups].map(([group, items]) => ({ group, items }));
  }, [fields, words.group, words.name]);
}

function samplesOf(found: Inspection, at: number): string {
  const texts = new Set(found.samples.map((row) => row[at] ?? '').filter((text) => text !== ''));
  return [...texts].slice(0, 3).join(' · ');
}

/** Each column of the file with what stands in it, and the fields it feeds. */
export function Columns({ draft, found, onChange }: Props) {
  const { t } = useTranslation('imports');
  const choices = useChoices(found.fields);
  return (
    <Panel title={t('columns.title')}>
      <p className={classes.muted}>{t('columns.lead')}</p>
      <div className={classes.columnRow} data-head aria-hidden>
        <span>{t('columns.header')}</span>
        <span>{t('columns.samples')}</span>
        <span>{t('columns.field')}</span>
      </div>
      <ul className={classes.columns}>
        {found.header.map((header, at) => {
          const fields = fieldsOf(draft, header);
          return (
            <li key={header} className={classes.columnRow}>
              <span className={classes.columnName}>{header}</span>
              <span className={classes.samples}>{samplesOf(found, at) || t('columns.empty')}</span>
              <MultiSelect
                aria-label={t('columns.fieldOf', { header })}
                data={choices}
                value={fields}
                searchable
                clearable
                clearButtonProps={{ 'aria-label': t('columns.notImported') }}
                hidePickedOptions
                placeholder={fields.length === 0 ? t('columns.notImported') : undefined}
                onChange={(chosen) => onChange(withColumn(draft, header, chosen))}
              />
              <FieldExtras
                draft={draft}
                found={found}
                fields={fields}
                words={found.words[at] ?? []}
                onChange={onChange}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

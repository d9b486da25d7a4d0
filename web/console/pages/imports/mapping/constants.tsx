import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { ImportField } from '../api/types.ts';
import classes from '../imports.module.css';
import { type Draft, withConstant } from '../rules-draft.ts';
import { useFieldWords } from '../use-words.ts';

type Props = {
  draft: Draft;
  fields: readonly ImportField[];
  /** The check was asked for: what is empty is said at its field. */
  asked: boolean;
  onChange: (draft: Draft) => void;
};

function Constant({ draft, field, asked, onChange }: Omit<Props, 'fields'> & { field: ImportField }) {
  const { t } = useTranslation('imports');
  const words = useFieldWords();
  const name = words.name(field);
  const value = draft.constants[field.field] ?? '';
  const error = asked && value.trim() === '' ? t('constants.missing') : undefined;
  const change = (chosen: string | null) => onChange(withConstant(draft, field.field, chosen ?? ''));
  return (
    <div className={classes.line}>
      <div className={classes.grow}>
        {field.kind === 'choice' ? (
          <Select
            label={name}
            data={field.values.map((one) => ({ value: one, label: words.value(one) }))}
            value={value || null}
            placeholder={t('columns.unclear')}
            description={field.field === 'direction' ? t('constants.direction') : undefined}
            error={error}
            onChange={change}
          />
        ) : (
          <TextInput
            label={name}
            value={value}
            error={error}
            placeholder={field.kind === 'date' ? 'YYYY-MM-DD' : undefined}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )}
      </div>
      <ActionIcon
        aria-label={t('constants.remove', { field: name })}
        onClick={() => onChange(withConstant(draft, field.field, null))}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Values that hold for every row: what the file leaves unsaid. */
export function Constants({ draft, fields, asked, onChange }: Props) {
  const { t } = useTranslation('imports');
  const words = useFieldWords();
  const given = fields.filter((field) => field.field in draft.constants);
  const free = fields.filter((field) => !(field.field in draft.constants) && field.field !== 'jobCode');
  return (
    <Panel title={t('constants.title')}>
      <p className={classes.muted}>{t('constants.lead')}</p>
      {given.map((field) => (
        <Constant key={field.field} draft={draft} field={field} asked={asked} onChange={onChange} />
      ))}
      <Select
        aria-label={t('constants.add')}
        placeholder={t('constants.add')}
        data={free.map((field) => ({ value: field.field, label: words.name(field) }))}
        value={null}
        searchable
        onChange={(field) => field && onChange(withConstant(draft, field, ''))}
      />
    </Panel>
  );
}

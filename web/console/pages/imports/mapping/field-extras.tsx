import { Autocomplete, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportField, Inspection } from '../api/types.ts';
import classes from '../imports.module.css';
import { type Draft, matchingValue, withDateFormat, withIgnored, withMeaning } from '../rules-draft.ts';
import { useFieldWords } from '../use-words.ts';

type Part = { draft: Draft; field: ImportField; onChange: (draft: Draft) => void };

function DateOptions({ draft, field, found, onChange }: Part & { found: Inspection }) {
  const { t } = useTranslation('imports');
  const words = useFieldWords();
  const guess = found.dateFormats.find((one) => one.field === field.field);
  const name = words.name(field);
  return (
    <>
      <Autocomplete
        label={t('columns.dateFormat', { field: name })}
        description={t('columns.dateHint')}
        data={guess?.candidates ?? []}
        value={draft.dateFormats[field.field] ?? ''}
        placeholder="YYYY-MM-DD"
        onChange={(format) => onChange(withDateFormat(draft, field.field, format))}
      />
      <TagsInput
        label={t('columns.ignored', { field: name })}
        description={t('columns.ignoredHint')}
        data={guess?.words ?? []}
        value={draft.ignoreValues[field.field] ?? []}
        onChange={(chosen) => onChange(withIgnored(draft, field.field, chosen))}
      />
    </>
  );
}

/** The file's own words for a closed list, each with its meaning. */
function Meanings({ draft, field, words, onChange }: Part & { words: readonly string[] }) {
  const { t } = useTranslation('imports');
  const { name, value } = useFieldWords();
  const choices = field.values.map((one) => ({ value: one, label: value(one) }));
  return (
    <fieldset className={classes.group}>
      <legend>{t('columns.meanings', { field: name(field) })}</legend>
      <div className={classes.meanings}>
        {words.map((word) => {
          const own = matchingValue(word, field.values);
          return (
            <Select
              key={word}
              label={word}
              aria-label={t('columns.meaningOf', { word })}
              data={choices}
              value={draft.values[field.field]?.[word] ?? own}
              clearable={own === null}
              placeholder={t('columns.unclear')}
              onChange={(meaning) => onChange(withMeaning(draft, field.field, word, meaning === own ? null : meaning))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** What else has to be said about the fields that a column feeds: how dates are written, what words mean. */
export function FieldExtras({
  draft,
  found,
  fields,
  words,
  onChange,
}: {
  draft: Draft;
  found: Inspection;
  fields: readonly string[];
  words: readonly string[];
  onChange: (draft: Draft) => void;
}) {
  const known = found.fields.filter((field) => fields.includes(field.field));
  const dates = known.filter((field) => field.kind === 'date');
  const choices = known.filter((field) => field.kind === 'choice' && words.length > 0);
  if (dates.length + choices.length === 0) return null;
  return (
    <div className={classes.extras}>
      {dates.map((field) => (
        <DateOptions key={field.field} draft={draft} field={field} found={found} onChange={onChange} />
      ))}
      {choices.map((field) => (
        <Meanings key={field.field} draft={draft} field={field} words={words} onChange={onChange} />
      ))}
    </div>
  );
}

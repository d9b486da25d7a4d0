import { Button } from '@mantine/core';
import { IconGitMerge, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../customer-updates.module.css';
import { type Conflict, valueAt } from './rules-rebase.ts';
import type { EditForm } from './use-edit-form.ts';
import { useFieldWords } from './use-field-words.ts';

function ConflictLine({ conflict, form }: { conflict: Conflict; form: EditForm }) {
  const { t } = useTranslation('customerUpdates');
  const words = useFieldWords();
  const name = words.field(conflict.path, form.draft);
  return (
    <li className={classes.conflict}>
      <strong>{name}</strong>
      <dl className={classes.values}>
        <dt>{t('conflict.mine')}</dt>
        <dd>{words.value(conflict.path, valueAt(form.draft, conflict.path))}</dd>
        <dt>{t('conflict.theirs')}</dt>
        <dd>{words.value(conflict.path, conflict.theirs)}</dd>
      </dl>
      <span className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('conflict.keepOf', { name })}
          onClick={() => form.keepMine(conflict.path)}
        >
          {t('conflict.keep')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('conflict.takeOf', { name })}
          onClick={() => form.takeTheirs(conflict)}
        >
          {t('conflict.take')}
        </Button>
      </span>
    </li>
  );
}

/** What the reader should know of the form's beginning: kept from an earlier visit, or overtaken by somebody else, with both values. */
export function FormNotes({ form }: { form: EditForm }) {
  const { t } = useTranslation('customerUpdates');
  const { restored, rebased, conflicts, dirty } = form;
  if (!dirty || (!restored && !rebased && conflicts.length === 0)) return null;
  return (
    <div className={classes.notes} role="status">
      {restored && (
        <div className={classes.note}>
          <IconHistory size={18} aria-hidden />
          <span>{t('kept.text')}</span>
          <Button size="compact-sm" variant="default" onClick={form.discard}>
            {t('kept.discard')}
          </Button>
        </div>
      )}
      {(rebased || conflicts.length > 0) && (
        <div className={classes.note} data-tone={conflicts.length > 0 ? 'risk' : undefined}>
          <IconGitMerge size={18} aria-hidden />
          <span>{conflicts.length > 0 ? t('conflict.text', { count: conflicts.length }) : t('conflict.none')}</span>
        </div>
      )}
      {conflicts.length > 0 && (
        <ul className={classes.conflicts}>
          {conflicts.map((one) => (
            <ConflictLine key={one.path} conflict={one} form={form} />
          ))}
        </ul>
      )}
    </div>
  );
}

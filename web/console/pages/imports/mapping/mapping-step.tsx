import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote, ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../../ui/feedback/page-skeleton.tsx';
import { fileQuery, type Look } from '../api/queries.ts';
import { saveAndCheck } from '../api/save-and-check.ts';
import type { Import, Inspection } from '../api/types.ts';
import classes from '../imports.module.css';
import { type Draft, emptyConstants, fitted, guessedDraft, readDraft } from '../rules-draft.ts';
import { acceptImport } from '../use-import-action.ts';
import { useFieldWords } from '../use-words.ts';
import { Columns } from './columns.tsx';
import { Constants } from './constants.tsx';
import { Options } from './options.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import { TablePlace } from './table-place.tsx';

/** What the columns are: guessed, as saved before, or as a person says. */
export function MappingStep({ record }: { record: Import }) {
  const asProblem = useProblem();
  const [look, setLook] = useState<Look>({});
  const file = useQuery({ ...fileQuery(record.id, look), placeholderData: (old) => old });
  if (file.isPending) return <PageSkeleton />;
  if (!file.data) return <ErrorState problem={asProblem(file.error)} onRetry={() => void file.refetch()} />;
  return (
    <>
      <TablePlace found={file.data} busy={file.isFetching} onLook={setLook} />
      {file.isError && <ErrorNote problem={asProblem(file.error)} />}
      <Editor key={file.data.header.join('\n')} record={record} found={file.data} />
    </>
  );
}

/** The mapping to begin with: the saved one as far as the file has its columns, else the guess. */
function firstDraft(record: Import, found: Inspection): Draft {
  if (record.mapping === null) return guessedDraft(found.guessedMapping);
  const saved = fitted(readDraft(record.mapping), found.header).draft;
  return Object.keys(saved.columns).length > 0 ? saved : guessedDraft(found.guessedMapping);
}

function Editor({ record, found }: { record: Import; found: Inspection }) {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const words = useFieldWords();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState(() => firstDraft(record, found));
  const check = useMutation({
    mutationFn: () => saveAndCheck(record.id, { mapping: draft, sheet: found.sheet, headerRow: found.headerRow }),
    onSuccess: (started) => {
      acceptImport(started);
      void navigate({ to: '/imports/$importId', params: { importId: record.id } });
    },
  });
  const empty = found.fields.filter((field) => emptyConstants(draft).includes(field.field));
  const start = () => {
    setAsked(empty.length > 0);
    if (empty.length === 0) check.mutate();
  };
  return (
    <>
      <SavedMappings draft={draft} header={found.header} onUse={setDraft} />
      <Columns draft={draft} found={found} onChange={setDraft} />
      <Constants draft={draft} fields={found.fields} asked={asked} onChange={setDraft} />
      <Options draft={draft} onChange={setDraft} />
      {asked && empty.length > 0 && (
        <ErrorNote problem={{ detail: t('constants.empty', { fields: empty.map(words.name).join(', ') }) }} />
      )}
      {check.isError && <ErrorNote problem={asProblem(check.error)} />}
      <div className={classes.foot}>
        <Button loading={check.isPending} onClick={start}>
          {t('check.button')}
        </Button>
      </div>
    </>
  );
}

import { Anchor, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { api, queryClient } from '../../../app.ts';
import { savedMappingsQuery } from '../api/queries.ts';
import type { SavedMapping } from '../api/types.ts';
import classes from '../imports.module.css';
import { type Draft, fitted, readDraft } from '../rules-draft.ts';

type Props = { draft: Draft; header: readonly string[]; onUse: (draft: Draft) => void };

const readAgain = () => queryClient.invalidateQueries({ queryKey: savedMappingsQuery.queryKey });

/** Keeps the draft under a name; one that stands already is saved over. */
function Keep({ draft, saved }: { draft: Draft; saved: readonly SavedMapping[] }) {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const [name, setName] = useState('');
  const same = saved.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  const keep = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), mapping: draft };
      if (same) await api.PUT('/api/v1/import-mappings/{id}', { params: { path: { id: same.id } }, body });
      else await api.POST('/api/v1/import-mappings', { body });
    },
    onSuccess: async () => {
      setName('');
      toasts.show({ text: t('saved.kept') });
      await readAgain();
    },
  });
  return (
    <>
      <div className={classes.line}>
        <TextInput
          className={classes.grow}
          label={t('saved.name')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button variant="default" disabled={name.trim() === ''} loading={keep.isPending} onClick={() => keep.mutate()}>
          {same ? t('saved.replace', { name: same.name }) : t('saved.keep')}
        </Button>
      </div>
      {keep.isError && <ErrorNote problem={asProblem(keep.error)} />}
    </>
  );
}

function Remove({ mapping, onGone }: { mapping: SavedMapping; onGone: () => void }) {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const [asking, setAsking] = useState(false);
  const label = t('saved.remove', { name: mapping.name });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/import-mappings/{id}', { params: { path: { id: mapping.id } } }),
    onSuccess: async () => {
      setAsking(false);
      onGone();
      toasts.show({ text: t('saved.removed') });
      await readAgain();
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={label}
        confirmLabel={label}
        danger
        busy={remove.isPending}
        problem={asProblem(remove.error)}
        onConfirm={() => remove.mutate()}
      >
        <p>{t('saved.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}

/** Mappings kept for files of the same kind: use one, keep this one, take it along for the command line. */
export function SavedMappings({ draft, header, onUse }: Props) {
  const { t } = useTranslation('imports');
  const saved = useQuery(savedMappingsQuery).data?.items ?? [];
  const [used, setUsed] = useState<SavedMapping | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const use = (id: string | null) => {
    const mapping = saved.find((one) => one.id === id) ?? null;
    setUsed(mapping);
    const fit = mapping && fitted(readDraft(mapping.mapping), header);
    setMissing(fit?.missing ?? []);
    if (fit) onUse(fit.draft);
  };
  const document = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(draft, null, 2))}`;
  return (
    <Panel
      title={t('saved.title')}
      actions={
        <Anchor href={document} download="mapping.json">
          {t('saved.download')}
        </Anchor>
      }
    >
      {saved.length > 0 && (
        <div className={classes.line}>
          <Select
            className={classes.grow}
            label={t('saved.load')}
            data={saved.map(({ id, name }) => ({ value: id, label: name }))}
            value={used?.id ?? null}
            onChange={use}
          />
          {used && <Remove mapping={used} onGone={() => setUsed(null)} />}
        </div>
      )}
      {missing.length > 0 && <p role="status">{t('saved.missing', { columns: missing.join(', ') })}</p>}
      <Keep draft={draft} saved={saved} />
    </Panel>
  );
}

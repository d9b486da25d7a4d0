import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { FileDrop, type FileItem } from '../../../../ui/form/file-drop.tsx';
import { Page, Panel } from '../../../../ui/frame/page.tsx';
import { queryClient } from '../../../app.ts';
import { useSession } from '../../../session.ts';
import { fileQuery, importKeys } from '../api/queries.ts';
import { uploadFile, uploadLimit } from '../api/upload.ts';
import { HistoryTable } from './history-table.tsx';

const endings = ['.csv', '.txt', '.tsv', '.xlsx', '.xlsm'];

/** Takes a file and goes on to its columns. */
function Upload() {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const [item, setItem] = useState<FileItem | null>(null);
  const sending = useRef<AbortController>(null);
  const file = useRef<File>(null);

  const send = async (chosen: File) => {
    sending.current?.abort();
    const control = new AbortController();
    sending.current = control;
    file.current = chosen;
    const shown: FileItem = { id: 'file', name: chosen.name, size: chosen.size, state: 'sending', percent: 0 };
    setItem(shown);
    try {
      const found = await uploadFile(chosen, (percent) => setItem({ ...shown, percent }), control.signal);
      const { id } = found.import;
      queryClient.setQueryData(importKeys.one(id), found.import);
      queryClient.setQueryData(fileQuery(id, {}).queryKey, found);
      await navigate({ to: '/imports/$importId', params: { importId: id } });
    } catch (error) {
      if (!control.signal.aborted) setItem({ ...shown, state: 'failed', message: asProblem(error as Error).detail });
    }
  };
  const remove = () => {
    sending.current?.abort();
    setItem(null);
  };

  return (
    <FileDrop
      label={t('choose')}
      items={item ? [item] : []}
      maxSize={uploadLimit}
      multiple={false}
      accept={endings}
      onAdd={([chosen]) => chosen && void send(chosen)}
      onRemove={remove}
      onRetry={() => file.current && void send(file.current)}
    />
  );
}

/** Import of jobs: a new file, and what became of earlier ones. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { permissions } = useSession();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {permissions.includes('imports:run') && (
        <Panel>
          <Upload />
        </Panel>
      )}
      <Panel title={t('history')}>
        <HistoryTable />
      </Panel>
    </Page>
  );
}

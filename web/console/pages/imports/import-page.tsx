import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../ui/feedback/page-skeleton.tsx';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { importQuery } from './api/queries.ts';
import type { Import } from './api/types.ts';
import { CancelImport } from './cancel-import.tsx';
import { CheckedStep } from './check/checked-step.tsx';
import { Ended } from './check/ended.tsx';
import { Running } from './check/running.tsx';
import { MappingStep } from './mapping/mapping-step.tsx';
import { Steps } from './steps.tsx';
import { useLiveImports } from './use-live-imports.ts';
import { stateTones } from './use-words.ts';

function Step({ record, columns }: { record: Import; columns: boolean }) {
  const { edit } = record.abilities;
  if (edit && (columns || record.state === 'uploaded')) return <MappingStep record={record} />;
  switch (record.state) {
    case 'checking':
    case 'applying':
      return <Running record={record} />;
    case 'checked':
      return <CheckedStep record={record} />;
    default:
      return <Ended record={record} />;
  }
}

/** One import from its columns to its result. What is shown follows the server's state, so leaving and reloading lose nothing. */
export function ImportPage() {
  const { importId } = useParams({ from: '/shell/imports/$importId' });
  return <OneImport importId={importId} columns={false} />;
}

/** The columns of a file that was checked already, to change them. */
export function ImportColumnsPage() {
  const { importId } = useParams({ from: '/shell/imports/$importId/columns' });
  return <OneImport importId={importId} columns />;
}

function OneImport({ importId, columns }: { importId: string; columns: boolean }) {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const query = useQuery(importQuery(importId));
  useLiveImports(importId);
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <ErrorState problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const record = query.data;
  return (
    <Page
      title={record.fileName}
      beside={<StatusPill tone={stateTones[record.state]}>{t(`state.${record.state}`)}</StatusPill>}
      lead={
        <>
          <InstantText instant={record.createdAt} /> {t('by', { name: record.actorName })}
        </>
      }
      actions={record.abilities.cancel && <CancelImport record={record} />}
    >
      <Steps record={record} columns={columns} />
      <Step record={record} columns={columns} />
    </Page>
  );
}

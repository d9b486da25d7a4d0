import { Anchor, Button } from '@mantine/core';
import { IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/api/problem.ts';
import { NotFoundPage, PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { useSetUpSearch } from '../set-up/kit/use-set-up-search.ts';
import { ActiveSwitch } from './active-switch.tsx';
import { type Process, part, processQuery, runNow, runsQuery } from './api.ts';
import classes from './automatic-processes.module.css';
import { DryRunPanel } from './dry-run-panel.tsx';
import { LogPanel } from './log-panel.tsx';
import { ProcessDialog } from './process-dialog.tsx';
import { useProcessWords } from './use-process-words.ts';

function RunNow({ process }: { process: Process }) {
  const { t } = useTranslation('automaticProcesses');
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const running = useMutation({
    mutationFn: () => runNow(process.id),
    onSuccess: () => toasts.show({ text: t('run.asked', { name: process.name }) }),
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [part] }),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      disabled={!process.active}
      loading={running.isPending}
      onClick={() => running.mutate()}
    >
      {t('run.now')}
    </Button>
  );
}

function LastLooked({ process }: { process: Process }) {
  const { t } = useTranslation('automaticProcesses');
  const format = useFormat();
  const runs = useInfiniteQuery(runsQuery(process.id));
  if (runs.data?.pages[0]?.items[0]?.finishedAt === null) return <>{t('run.atWork')}</>;
  if (process.lastRunAt) return <>{t('run.lastLooked', { when: format.instant(process.lastRunAt) })}</>;
  return <>{t(process.active ? 'run.waiting' : 'run.neverLooked')}</>;
}

function Shown({ process }: { process: Process }) {
  const { t } = useTranslation('automaticProcesses');
  const words = useProcessWords();
  const navigate = useNavigate();
  const { edit, open, close } = useSetUpSearch();
  const isDeleted = useRef(false);
  const leave = () =>
    isDeleted.current ? void navigate({ to: '/automatic-processes' as string, replace: true }) : close();
  return (
    <Page
      title={process.name}
      lead={
        <Anchor component={Link} to={'/automatic-processes' as string}>
          {t('back')}
        </Anchor>
      }
      actions={
        process.abilities.edit && (
          <>
            <RunNow process={process} />
            <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => open(process.id)}>
              {t('edit')}
            </Button>
          </>
        )
      }
    >
      <div className={classes.about}>
        <div className={classes.line}>
          <strong>{words.ofProcess(process)}</strong>
          <ActiveSwitch process={process} />
        </div>
        <p className={classes.muted}>{t(`kindHint.${process.kind}`)}</p>
        <p className={classes.muted}>
          <LastLooked process={process} />
        </p>
      </div>
      <DryRunPanel key={process.version} process={process} />
      <LogPanel process={process} />
      {edit === process.id && (
        <ProcessDialog
          key={process.version}
          process={process}
          onDeleted={() => {
            isDeleted.current = true;
          }}
          onClose={leave}
        />
      )}
    </Page>
  );
}

/** One automatic process: what it does, what it would do now, what it did. */
export function ProcessPage() {
  const { processId } = useParams({ strict: false }) as { processId: string };
  const asProblem = useProblem();
  const process = useQuery(processQuery(processId));
  useSetUpLive([part]);
  const { error } = process;
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) return <NotFoundPage />;
  if (process.data) return <Shown process={process.data} />;
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void process.refetch()} />;
  return <PendingPage />;
}

import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import { Page, Panel } from '../../ui/frame/page.tsx';
import { ApiProblem } from '../api/problem.ts';
import { NotFoundPage, PendingPage } from '../route-states.tsx';
import { useProblem } from '../use-problem.ts';
import classes from './approvals.module.css';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort, DecisionDetails, Person } from './types.ts';

type Props = { port: ApprovalPort; threadId: string; decisionId: string };

/** The page is printed and filed: it names everybody, the reader too. */
function useFullName() {
  const { t } = useApprovalWords();
  return ({ name }: Person): string => name ?? t('company');
}

const messagesOf = ({ job, component }: DecisionDetails): string =>
  component === null ? `/jobs/${job.id}/messages` : `/jobs/${job.id}/components/${component.id}/messages`;

function Facts({ details }: { details: DecisionDetails }) {
  const { t } = useApprovalWords();
  const format = useFormat();
  const nameOf = useFullName();
  const { decision, job, component, customer } = details;
  const facts: [string, string][] = [
    [t('what'), t(decision.outcome)],
    [t('who'), nameOf(decision.by)],
    [t('when'), format.instant(decision.createdAt, 'long')],
    [t('job'), job.jobCode],
    ...(component === null ? [] : [[t('component'), component.code] as [string, string]]),
    [t('customer'), customer.name],
    ...(decision.reason === '' ? [] : [[t('reason'), decision.reason] as [string, string]]),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd className={classes.words}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Documents({ port, threadId, details }: { port: ApprovalPort; threadId: string; details: DecisionDetails }) {
  const { t } = useApprovalWords();
  const format = useFormat();
  const { documents } = details.decision;
  if (documents.length === 0) return <p className={classes.muted}>{t('general')}</p>;
  return (
    <>
      <p className={classes.muted}>{t('hashHint')}</p>
      <ul className={classes.history}>
        {documents.map((one) => (
          <li key={one.id}>
            <a href={port.documentUrl(threadId, one.id)}>{one.name}</a>{' '}
            <span className={classes.muted}>
              {one.versionNumber !== null && `${t('version', { number: one.versionNumber })} · `}
              {format.bytes(one.size)}
            </span>
            <div className={classes.muted}>{t('hash')}</div>
            <code className={classes.hash}>{one.sha256}</code>
            {one.copied && <div className={classes.muted}>{t('copiedHint')}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}

function History({ details }: { details: DecisionDetails }) {
  const { t } = useApprovalWords();
  const format = useFormat();
  const nameOf = useFullName();
  return (
    <ol className={classes.history}>
      {details.history.map((one) => (
        <li key={`${one.at} ${one.what}`}>
          <strong>{t(one.what)}</strong> · {nameOf(one.by)} ·{' '}
          <time dateTime={one.at}>{format.instant(one.at, 'long')}</time>
          {one.words !== '' && <p className={classes.words}>{one.words}</p>}
          {one.documents.map((document) => (
            <div key={document.sha256 + document.name}>
              {document.name} <code className={classes.hash}>{document.sha256}</code>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** A decision for reading and printing: what, who, when, on which bytes, and what led to it. */
export function DecisionView({ port, threadId, decisionId }: Props) {
  const { t } = useApprovalWords();
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery({
    queryKey: ['decision', threadId, decisionId],
    queryFn: () => port.page(threadId, decisionId),
  });
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) return <NotFoundPage />;
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <PendingPage />;
  return (
    <Page
      title={t('pageTitle', { code: data.job.jobCode })}
      lead={
        <>
          {data.company.name}
          <span className={classes.noPrint}>
            {' · '}
            <Link to={messagesOf(data)}>{t('backToMessages')}</Link>
          </span>
        </>
      }
      actions={
        <Button
          className={classes.noPrint}
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      }
    >
      <div className={classes.page}>
        <Panel>
          <Facts details={data} />
        </Panel>
        <Panel title={t('documents')}>
          <Documents port={port} threadId={threadId} details={data} />
        </Panel>
        <Panel title={t('history')}>
          <History details={data} />
        </Panel>
      </div>
    </Page>
  );
}

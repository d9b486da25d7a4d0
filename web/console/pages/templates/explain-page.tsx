import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../ui/feedback/page-skeleton.tsx';
import { FieldGrid } from '../../../ui/form/form.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { useSession } from '../../session.ts';
import { CustomerSelect } from '../jobs/fields/customer-select.tsx';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { type Explanation, explainQuery } from './api.ts';
import classes from './explain-page.module.css';
import { Plan } from './plan.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { type ProfileSearch, profileOfSearch } from './rules-search.ts';

function Mark({ candidate }: { candidate: Explanation['candidates'][number] }) {
  const { t } = useTranslation('templates');
  if (candidate.chosen) return <StatusPill tone="done">{t('explain.chosen')}</StatusPill>;
  if (candidate.fits) return <StatusPill tone="info">{t('explain.fits')}</StatusPill>;
  return <StatusPill tone="void">{t('explain.fitsNot')}</StatusPill>;
}

function Candidates({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation('templates');
  return (
    <Panel title={t('explain.candidates')}>
      <ol className={classes.list}>
        {explanation.candidates.map((candidate) => (
          <li key={candidate.templateId} className={classes.candidate} data-chosen={candidate.chosen || undefined}>
            <div className={classes.head}>
              <Link to={`/templates/${candidate.templateId}` as string}>{candidate.name}</Link>
              <Mark candidate={candidate} />
              <span className={classes.shape}>{candidate.shapeName}</span>
            </div>
            <ul className={classes.reasons}>
              {candidate.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {explanation.candidates.length === 0 && <p className={classes.shape}>{t('explain.noCandidates')}</p>}
      {explanation.inactive.length > 0 && (
        <p className={classes.shape}>
          {t('explain.inactive', { names: explanation.inactive.map((one) => one.name).join(', ') })}
        </p>
      )}
    </Panel>
  );
}

/** Which template a job takes, and why each of the others does not. The job's header stands in the address. */
export function ExplainPage() {
  const { t } = useTranslation('templates');
  const { permissions } = useSession();
  const asProblem = useProblem();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ProfileSearch;
  const job = { ...profileOfSearch(search), customerId: search.customerId ?? null };
  const answer = useQuery({ ...explainQuery(job), placeholderData: keepPreviousData });
  useSetUpLive(['templates', 'event-types']);
  const show = (next: typeof job) => {
    const given = Object.entries(next).filter(([, value]) => value !== null);
    void navigate({ to: '.', search: Object.fromEntries(given) as never, replace: true });
  };
  return (
    <Page title={t('explain.title')} lead={t('explain.lead')}>
      <Panel title={t('explain.job')}>
        <FieldGrid>
          <ProfileFields profile={job} onChange={show} of="job" />
          {permissions.includes('customers:read') && (
            <CustomerSelect
              label={t('explain.customer')}
              value={job.customerId ?? undefined}
              onChange={(id) => show({ ...job, customerId: id ?? null })}
            />
          )}
        </FieldGrid>
      </Panel>
      {answer.isError ? (
        <ErrorState problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <>
          <Plan explanation={answer.data} />
          <Candidates explanation={answer.data} />
        </>
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

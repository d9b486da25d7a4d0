import { Anchor, Button, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { usePreference } from '../../../app/preferences/preferences.ts';
import { PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { useWords } from '../jobs/use-words.ts';
import { type Guide, guideQuery, type StepKey } from './api.ts';
import { BranchStep } from './branch-step.tsx';
import { CustomerStep } from './customer-step.tsx';
import classes from './guide.module.css';
import { JobStep } from './job-step.tsx';
import { NextThings } from './next-things.tsx';
import { type GuideSearch, nextStep, type StepState, skippedPreference, stateOf } from './rules-guide.ts';
import { TemplateStep } from './template-step.tsx';

const tones = { done: 'done', skipped: 'quiet', todo: 'info' } as const;
type Step = Guide['steps'][number];

function Content({ guide, step }: { guide: Guide; step: Step }) {
  const { t } = useTranslation('guide');
  const words = useWords();
  if (step.key === 'branch') return <BranchStep guide={guide} allowed={step.allowed} />;
  if (step.key === 'template') return <TemplateStep guide={guide} allowed={step.allowed} />;
  if (step.key === 'customer') return <CustomerStep guide={guide} allowed={step.allowed} done={step.done} />;
  if (step.key === 'job') return <JobStep guide={guide} allowed={step.allowed} done={step.done} />;
  if (step.key === 'company')
    return (
      <>
        <p>{t('company.text', { name: guide.company.name, zone: guide.company.timeZone })}</p>
        {step.allowed && (
          <Anchor component={Link} to="/company">
            {t('company.link')}
          </Anchor>
        )}
      </>
    );
  const tracked = guide.tracking.map(words.direction).join(', ');
  const now = tracked
    ? t('tracking.on', { directions: tracked })
    : t(step.done ? 'tracking.perCustomer' : 'tracking.off');
  return (
    <>
      <p>
        {t('tracking.text')} {now}
      </p>
      {step.allowed && (
        <Anchor component={Link} to={'/tracking' as string}>
          {t('tracking.link')}
        </Anchor>
      )}
    </>
  );
}

type LineProps = {
  guide: Guide;
  step: Step;
  number: number;
  state: StepState;
  open: boolean;
  onOpen: () => void;
  onSkip: () => void;
};

function StepLine({ guide, step, number, state, open, onOpen, onSkip }: LineProps) {
  const { t } = useTranslation('guide');
  const title = t(`${step.key}.title`);
  return (
    <li className={classes.step} data-open={open || undefined}>
      <h2 className={classes.title}>
        <UnstyledButton
          className={classes.head}
          aria-expanded={open}
          aria-controls={`step-${step.key}`}
          onClick={onOpen}
        >
          <span className={classes.mark} data-state={state} aria-hidden>
            {state === 'done' ? <IconCheck size={16} /> : number}
          </span>
          <span className={classes.title}>{title}</span>
          <StatusPill tone={tones[state]}>{t(`state.${state}`)}</StatusPill>
        </UnstyledButton>
      </h2>
      <div id={`step-${step.key}`} hidden={!open} className={open ? classes.body : undefined}>
        {open && (
          <>
            <Content guide={guide} step={step} />
            {!step.done && !step.allowed && <p className={classes.hint}>{t('notAllowed')}</p>}
            {state === 'todo' && (
              <Button variant="subtle" size="compact-sm" className={classes.skip} onClick={onSkip}>
                {t('skip')}
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}

function Steps({ guide }: { guide: Guide }) {
  const { t } = useTranslation('guide');
  const navigate = useNavigate();
  const { step: asked } = useSearch({ strict: false }) as GuideSearch;
  const [skipped, setSkipped] = usePreference(skippedPreference);
  const opened = asked ?? nextStep(guide.steps, skipped);
  const go = (step: StepKey | undefined) =>
    void navigate({ to: '/guide' as string, search: (step ? { step } : {}) as never, replace: true });
  return (
    <ol className={classes.steps} aria-label={t('listLabel')}>
      {guide.steps.map((step, index) => (
        <StepLine
          key={step.key}
          guide={guide}
          step={step}
          number={index + 1}
          state={stateOf(step, skipped)}
          open={step.key === opened}
          onOpen={() => go(step.key)}
          onSkip={() => {
            setSkipped([...skipped, step.key]);
            go(undefined);
          }}
        />
      ))}
    </ol>
  );
}

/** The guide: six steps whose state comes from the data, to a first tracked job. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const { data: guide, error, refetch } = useQuery(guideQuery);
  useLiveEvents((event) => {
    if (['live.opened', 'setup.changed', 'customer.changed'].includes(event.type))
      void queryClient.invalidateQueries({ queryKey: guideQuery.queryKey });
  });
  if (!guide && error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!guide) return <PendingPage />;
  const done = guide.steps.filter((step) => step.done).length;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      beside={
        <span role="status">
          <StatusPill tone="quiet">{t('progress', { done, count: guide.steps.length })}</StatusPill>
        </span>
      }
    >
      <div className={classes.page}>
        {guide.finished && (
          <section className={classes.end} aria-labelledby="guide-finished">
            <h2 id="guide-finished">{t('finishedTitle')}</h2>
            <p>{t('finished')}</p>
            <NextThings customerId={guide.customer?.id ?? null} />
          </section>
        )}
        <Steps guide={guide} />
      </div>
      {!guide.finished && (
        <div className={classes.foot}>
          <Button component={Link} to="/jobs" variant="default">
            {t('later')}
          </Button>
          <span className={classes.hint}>{t('laterHint')}</span>
        </div>
      )}
    </Page>
  );
}

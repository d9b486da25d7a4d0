import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { useWords } from '../../jobs/use-words.ts';
import type { MergePreview } from './api.ts';
import classes from './merge.module.css';

const mostNamed = 12;

function Part({ title, lines }: { title: string; lines: ReactNode[] }) {
  const said = lines.filter((line) => line !== null && line !== false);
  return (
    <div>
      <dt>{title}</dt>
      {said.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences stay in their order
        <dd key={index}>{line}</dd>
      ))}
    </div>
  );
}

/** Names in a row; beyond a dozen how many more. */
function useList() {
  const { t } = useTranslation('merge');
  return (names: readonly string[]): string => {
    const list = names.slice(0, mostNamed).join(', ');
    return names.length > mostNamed ? t('preview.further', { list, count: names.length - mostNamed }) : list;
  };
}

function People({ preview, about }: { preview: MergePreview; about: { name: string; into: string } }) {
  const { t } = useTranslation('merge');
  const list = useList();
  const { moved, same, invited } = preview.contacts;
  return (
    <Part
      title={t('preview.contacts')}
      lines={[
        t('preview.contactsMoved', { ...about, count: moved.length, list: list(moved) }),
        invited > 0 && t('preview.invited', { count: invited }),
        same.length > 0 && t('preview.same', { ...about, list: list(same.map((one) => one.email)) }),
        moved.length + same.length > 0 && t('preview.contactsSignIn', about),
      ]}
    />
  );
}

function SetUp({ preview, about }: { preview: MergePreview; about: { name: string; into: string } }) {
  const { t } = useTranslation('merge');
  const words = useWords();
  const list = useList();
  const { overrides, customerMilestones, exemptions } = preview;
  const dropped = (of: typeof exemptions) =>
    of.dropped.length > 0 &&
    t('preview.setUpThere', {
      ...about,
      list: list(
        of.dropped.map((one) =>
          t('preview.ofDirection', { name: one.name, direction: words.direction(one.direction) }),
        ),
      ),
    });
  return (
    <>
      <Part
        title={t('preview.overrides')}
        lines={[
          t('preview.overridesMoved', { count: overrides.moved }),
          ...overrides.dropped.map(({ why, department, jobType, ...one }) => {
            const what = t('preview.override', {
              ...one,
              jobType: words.jobType(jobType as Parameters<typeof words.jobType>[0]),
              department: department ?? t('preview.allDepartments'),
            });
            return t(why === 'same' ? 'preview.overrideSame' : 'preview.overrideExcluded', { ...about, what });
          }),
        ]}
      />
      <Part
        title={t('preview.milestones')}
        lines={[t('preview.setUpMoved', { count: customerMilestones.moved }), dropped(customerMilestones)]}
      />
      <Part
        title={t('preview.exemptions')}
        lines={[t('preview.setUpMoved', { count: exemptions.moved }), dropped(exemptions)]}
      />
    </>
  );
}

/** What the merge does, before it is done; what stands in the way of each other is named. */
export function MergePreviewShown({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation('merge');
  const format = useFormat();
  const list = useList();
  const about = { name: preview.from.name, into: preview.into.name };
  const { jobs, branches, aliases } = preview;
  return (
    <dl className={classes.preview} aria-live="polite">
      <Part
        title={t('preview.jobs')}
        lines={[
          t('preview.jobsValue', { ...about, open: format.number(jobs.open), closed: format.number(jobs.closed) }),
          t('preview.jobsWithout'),
        ]}
      />
      <People preview={preview} about={about} />
      <Part
        title={t('preview.branches')}
        lines={[
          branches.matched.length + branches.made.length === 0 && t('preview.noBranches'),
          branches.matched.length > 0 && t('preview.branchesMatched', { list: list(branches.matched) }),
          branches.made.length > 0 && t('preview.branchesMade', { ...about, list: list(branches.made) }),
        ]}
      />
      <Part
        title={t('preview.aliases')}
        lines={[
          aliases.made.length > 0 &&
            t('preview.aliasesMade', {
              ...about,
              list: list(aliases.made.map((alias) => t('preview.quoted', { alias }))),
            }),
          ...aliases.taken.map((one) => t('preview.aliasTaken', one)),
        ]}
      />
      <SetUp preview={preview} about={about} />
      <Part title={t('preview.portal')} lines={[t(`preview.portalFate.${preview.portal}`, about)]} />
    </dl>
  );
}

import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { containerClasses, directions, jobTypesByDirection, modes } from '#shared/vocabulary.ts';
import { departmentsQuery } from '../set-up/api.ts';
import type { Profile } from './api.ts';
import { withDirection } from './rules-search.ts';
import { useWords } from './use-words.ts';

type Props<P extends Profile> = {
  profile: P;
  onChange: (profile: P) => void;
  fault?: (field: string) => string | undefined;
  /** `template`: what is blank reads ALL; `job`: it reads "not given", and the mode may be unknown. */
  of: 'template' | 'job';
};

const blank = 'ALL';

/** The five fields that decide which template a job takes. */
export function ProfileFields<P extends Profile>({ profile, onChange, fault = () => undefined, of }: Props<P>) {
  const { t } = useTranslation('templates');
  const words = useWords();
  const departments = useQuery(departmentsQuery).data ?? [];
  const none = of === 'template' ? t('all') : t('notGiven');
  const choices = <V extends string>(values: readonly V[], word: (value: V) => string) => [
    { value: blank, label: none },
    ...values.map((value) => ({ value, label: word(value) })),
  ];
  const departmentData = departments
    .filter((one) => one.active || one.id === profile.departmentId)
    .map((one) => ({ value: one.id, label: one.name }));
  const field = (name: Exclude<keyof Profile, 'direction'>, data: { value: string; label: string }[]) => (
    <Select
      label={t(`fields.${name}`)}
      allowDeselect={false}
      searchable={data.length > 10}
      data={data}
      value={profile[name] ?? blank}
      error={fault(name)}
      onChange={(value) => onChange({ ...profile, [name]: value === blank ? null : value })}
    />
  );
  return (
    <>
      <Select
        label={t('fields.direction')}
        allowDeselect={false}
        data={directions.map((value) => ({ value, label: words.direction(value) }))}
        value={profile.direction}
        error={fault('direction')}
        onChange={(value) => value && onChange(withDirection(profile, value as Profile['direction']))}
      />
      {field('departmentId', [{ value: blank, label: none }, ...departmentData])}
      {field('jobType', choices(jobTypesByDirection[profile.direction], words.jobType))}
      {field('mode', choices(of === 'template' ? modes.filter((mode) => mode !== 'unknown') : modes, words.mode))}
      {field('containerClass', choices(containerClasses, words.containerClass))}
    </>
  );
}

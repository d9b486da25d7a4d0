import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { applyBrand, defaultBrand, parseHex } from '../../../ui/theme/brand.ts';
import { companyQuery } from '../../session.ts';
import { type Company, changeCompany } from './api.ts';

const megabyte = 1_048_576;

const draftOf = (company: Company) => ({
  name: company.name,
  timeZone: company.timeZone,
  locale: company.locale,
  country: company.country,
  accent: company.accent ?? '',
  jobCodePrefix: company.jobCodePrefix,
  countingDate: company.countingDate,
  /** In MB of 1,048,576 bytes, as it is typed. */
  attachmentLimit: company.attachmentLimit / megabyte,
  staffFactor: company.secondFactor.staff,
  contactFactor: company.secondFactor.contacts,
});
export type CompanyDraft = ReturnType<typeof draftOf>;

/** The company as it is being edited: what was changed is sent, with the version that was looked at; the accent shows at once. */
export function useCompanyDraft(company: Company) {
  const { t } = useTranslation('company');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [opened, setOpened] = useState(company);
  const [draft, setDraft] = useState(() => draftOf(company));
  const begin = (from: Company) => {
    setOpened(from);
    setDraft(draftOf(from));
  };
  const before = draftOf(opened);
  const changed = (Object.keys(draft) as (keyof CompanyDraft)[]).filter((key) => draft[key] !== before[key]);
  const dirty = changed.length > 0;

  // Somebody else saved meanwhile, and nothing was typed here: follow.
  useEffect(() => {
    if (!dirty && company.version > opened.version) begin(company);
  });
  // The whole page is the preview. Leaving it without saving takes the colour back.
  useEffect(() => {
    applyBrand(parseHex(draft.accent) ? draft.accent : defaultBrand);
  }, [draft.accent]);
  useEffect(() => () => applyBrand(opened.accent ?? defaultBrand), [opened.accent]);

  const save = useMutation({
    mutationFn: () => {
      const { accent, staffFactor, contactFactor, ...rest } = draft;
      const values = {
        ...rest,
        accent: accent.trim() === '' ? null : accent.trim(),
        attachmentLimit: Math.round(draft.attachmentLimit * megabyte),
      };
      const plain = Object.keys(values).filter((key) => changed.includes(key as keyof CompanyDraft));
      const factor = {
        ...(changed.includes('staffFactor') ? { staff: staffFactor } : {}),
        ...(changed.includes('contactFactor') ? { contacts: contactFactor } : {}),
      };
      return changeCompany(opened.version, {
        ...Object.fromEntries(plain.map((key) => [key, values[key as keyof typeof values]])),
        ...(Object.keys(factor).length > 0 ? { secondFactor: factor } : {}),
      });
    },
    onSuccess: (saved) => {
      queryClient.setQueryData(companyQuery.queryKey, saved);
      begin(saved);
      toasts.show({ text: t('saved') });
    },
  });
  /** The logo was saved by itself: what is being edited goes on from that version. */
  const follow = (saved: Company) => {
    queryClient.setQueryData(companyQuery.queryKey, saved);
    setOpened(saved);
  };
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...companyQuery, staleTime: 0 });
    save.reset();
    begin(fresh);
  };
  return {
    draft,
    set: (change: Partial<CompanyDraft>) => setDraft({ ...draft, ...change }),
    opened,
    dirty,
    discard: () => {
      save.reset();
      begin(opened);
    },
    follow,
    reload,
    save: () => save.mutate(),
    saving: save.isPending,
    problem: asProblem(save.error),
  };
}

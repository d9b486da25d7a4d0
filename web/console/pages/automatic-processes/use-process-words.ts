import { useTranslation } from 'react-i18next';
import type { Process } from './api.ts';

type Described = {
  kind: Process['kind'];
  direction: Process['direction'];
  days: number;
  base: Process['base'];
  baseName: string;
  typeNames: readonly string[] | null;
};

/** What a process does, as a sentence. */
export function useProcessWords() {
  const { t } = useTranslation('automaticProcesses');
  const describe = ({ kind, direction, days: count, base, baseName, typeNames }: Described): string => {
    const about = { jobs: t(`jobs.${direction ?? 'all'}`), count, base: baseName, types: typeNames?.join(', ') ?? '' };
    if (kind === 'archive') return t('words.archive', about);
    if (kind === 'complete') return typeNames === null ? t('words.completeAll', about) : t('words.completeSome', about);
    return base === 'eta' ? t('words.deliverEta', about) : t('words.deliverMilestone', about);
  };
  const ofProcess = (process: Process): string =>
    describe({
      ...process,
      baseName: process.baseType?.name ?? '',
      typeNames: process.eventTypes?.map((one) => one.name) ?? null,
    });
  return { describe, ofProcess };
}

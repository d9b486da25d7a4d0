import { useThreadWords } from './texts.ts';
import type { CardWords } from './types.ts';

/** What a request or decision says: "Approved: plan.pdf (version 2)". */
export function useCardSentence() {
  const { t } = useThreadWords();
  return ({ what, documents }: Pick<CardWords, 'what' | 'documents'>): string => {
    const names = documents.map(({ name, versionNumber }) =>
      versionNumber !== null && versionNumber > 1 ? `${name} (${t('card.version', { number: versionNumber })})` : name,
    );
    const head = t(`card.${what}`);
    return names.length === 0 ? head : `${head}: ${names.join(', ')}`;
  };
}

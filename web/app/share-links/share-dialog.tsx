import { Modal, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/feedback/error-state.tsx';
import type { ProblemView } from '../../ui/feedback/problem.ts';
import { LinkList } from './link-list.tsx';
import { ShareForm } from './share-form.tsx';
import classes from './share-links.module.css';
import type { FileChoice, LinkView, MadeLink, NewLinkValues } from './types.ts';

type Props = {
  code: string;
  labelHint: string;
  /** Undefined while they are read. */
  links: { items: readonly LinkView[]; abilities: { create: boolean } } | undefined;
  problem: ProblemView | null;
  files: readonly FileChoice[];
  onMake: (values: NewLinkValues, key: string) => Promise<MadeLink>;
  onRevoke: (link: LinkView) => Promise<void>;
  onClose: () => void;
};

/** Sharing one job: a new link, and those there are. */
export function ShareDialog({ code, labelHint, links, problem, files, onMake, onRevoke, onClose }: Props) {
  const { t } = useTranslation(['shareLinks', 'ui']);
  const close = { 'aria-label': t('ui:close') };
  const label = t('shareLinks:listOf', { code });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('shareLinks:title', { code })} closeButtonProps={close}>
      <div className={classes.dialog}>
        <p className={classes.muted}>{t('shareLinks:lead')}</p>
        {links?.abilities.create && <ShareForm labelHint={labelHint} files={files} onMake={onMake} />}
        {problem && <ErrorNote problem={problem} />}
        {!links && !problem && <Skeleton height={96} />}
        {links && links.items.length > 0 && (
          <section>
            <h3>{t('shareLinks:list')}</h3>
            <LinkList label={label} links={links.items} onRevoke={onRevoke} />
          </section>
        )}
      </div>
    </Modal>
  );
}

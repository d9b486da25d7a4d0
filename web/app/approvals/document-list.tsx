import { Checkbox } from '@mantine/core';
import { useFormat } from '../../ui/format/format-context.tsx';
import { FileIcon } from '../../ui/gallery/file-icon.tsx';
import classes from './approvals.module.css';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort, Choice, DocumentView } from './types.ts';

/** Documents of a request or decision; each opens as it was decided on. */
export function DocumentList({
  port,
  threadId,
  documents,
}: {
  port: ApprovalPort;
  threadId: string;
  documents: readonly DocumentView[];
}) {
  const { t } = useApprovalWords();
  const format = useFormat();
  if (documents.length === 0) return <p className={classes.muted}>{t('general')}</p>;
  return (
    <ul className={classes.documents}>
      {documents.map((one) => (
        <li key={one.id} className={classes.document}>
          <FileIcon item={one} size={20} />
          <a
            href={port.documentUrl(threadId, one.id)}
            target={one.kind === 'other' ? undefined : '_blank'}
            rel="noreferrer"
          >
            {one.name}
          </a>
          <span className={classes.muted}>
            {one.versionNumber !== null && one.versionNumber > 1 && `${t('version', { number: one.versionNumber })} · `}
            {format.bytes(one.size)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Choosing among the documents both sides see. */
export function DocumentChoice({
  choices,
  chosen,
  onChange,
  hint,
}: {
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  hint: string;
}) {
  const { t } = useApprovalWords();
  const format = useFormat();
  if (choices.length === 0) return <p className={classes.muted}>{t('noDocuments')}</p>;
  return (
    <Checkbox.Group label={t('documents')} description={hint} value={[...chosen]} onChange={onChange}>
      <div className={classes.choices}>
        {choices.map((one) => (
          <Checkbox
            key={one.sourceId}
            value={one.sourceId}
            label={
              one.versionNumber !== null && one.versionNumber > 1
                ? `${one.name} – ${t('version', { number: one.versionNumber })}`
                : one.name
            }
            description={one.published ? format.bytes(one.size) : t('unpublished')}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../ui/feedback/page-skeleton.tsx';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { templateQuery } from './api.ts';
import { TemplateEditor } from './editor/template-editor.tsx';

/** A template that does not exist yet. */
export function NewTemplatePage() {
  return <TemplateEditor key="new" template={undefined} />;
}

/**
 * A template. The editor keeps what it began with, so that a change by somebody else does not move what is being edited; its saving is
 * then refused, and it can load the saved version (a new round).
 */
export function TemplatePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const asProblem = useProblem();
  const template = useQuery(templateQuery(id));
  const [round, setRound] = useState(0);
  const dirty = useRef(false);
  useSetUpLive(['templates']);
  // Where nothing is being edited, what somebody else saved is shown at once.
  const version = template.data?.version;
  useEffect(() => {
    if (version !== undefined && !dirty.current) setRound((before) => before + 1);
  }, [version]);
  if (template.isError)
    return <ErrorState problem={asProblem(template.error)} onRetry={() => void template.refetch()} />;
  if (!template.data) return <PageSkeleton />;
  const reload = async () => {
    await template.refetch();
    dirty.current = false;
    setRound((before) => before + 1);
  };
  return (
    <TemplateEditor
      key={`${id} ${round}`}
      template={template.data}
      onReload={reload}
      onDirty={(now) => {
        dirty.current = now;
      }}
    />
  );
}

import { useParams, useSearch } from '@tanstack/react-router';
import { StaffThread } from './staff-thread.tsx';

/** The message screen of a job or component. */
export function MessagesPage() {
  const { jobId = '', componentId }: { jobId?: string; componentId?: string } = useParams({ strict: false });
  const { thread }: { thread?: string } = useSearch({ strict: false });
  return <StaffThread place={{ jobId, componentId: componentId ?? null, threadId: thread }} />;
}

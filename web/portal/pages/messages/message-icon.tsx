import { dataOf } from '../../../app/api/client.ts';
import { createMarks } from '../../../app/thread/marks.ts';
import { MessageButton, useMark } from '../../../app/thread/message-button.tsx';
import { api } from '../../app.ts';
import { hear } from './live.ts';

const marks = createMarks(
  async (jobIds) =>
    (await dataOf(api.GET('/api/portal/v1/threads/marks', { params: { query: { jobIds: jobIds.join(',') } } }))).items,
);

type Props = { jobId: string; jobCode: string; component?: { id: string; code: string } };

/** The message icon of a job's or component's row, with its unread count. */
export function MessageIcon({ jobId, jobCode, component }: Props) {
  const mark = useMark(marks, hear, jobId, component?.id ?? null);
  const to = component ? `/jobs/${jobId}/components/${component.id}/messages` : `/jobs/${jobId}/messages`;
  return <MessageButton to={to} code={component ? `${jobCode} / ${component.code}` : jobCode} mark={mark} />;
}

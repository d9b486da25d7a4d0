import { MessageButton, useMark } from '../../../app/thread/message-button.tsx';
import { hear, marks } from './port.ts';

type Props = { jobId: string; jobCode: string; component?: { id: string; code: string } };

/** The address of the message screen of a job or component. */
export const messagesAddress = (jobId: string, componentId: string | null): string =>
  componentId === null ? `/jobs/${jobId}/messages` : `/jobs/${jobId}/components/${componentId}/messages`;

/** The message icon of a job's or component's row, with its unread count. */
export function MessageIcon({ jobId, jobCode, component }: Props) {
  const componentId = component?.id ?? null;
  const mark = useMark(marks, hear, jobId, componentId);
  const code = component ? `${jobCode} / ${component.code}` : jobCode;
  return <MessageButton to={messagesAddress(jobId, componentId)} code={code} mark={mark} />;
}

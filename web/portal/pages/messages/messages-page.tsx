import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useThreadWords } from '../../../app/thread/texts.ts';
import { ThreadScreen } from '../../../app/thread/thread-screen.tsx';
import { useSession } from '../../session.ts';
import { overviewQuery } from '../jobs/queries.ts';
import { contactPort } from './port.ts';

/** The message screen of a job or component. */
export function MessagesPage() {
  const { t } = useThreadWords();
  const session = useSession();
  const { data: overview } = useQuery(overviewQuery);
  const { jobId = '', componentId }: { jobId?: string; componentId?: string } = useParams({ strict: false });
  const port = useMemo(() => contactPort(session), [session]);
  const customer = overview?.customer.name;
  return (
    <ThreadScreen
      key={`${jobId} ${componentId}`}
      port={port}
      place={{ jobId, componentId: componentId ?? null }}
      lead={() => (
        <>
          {customer && `${customer} · `}
          <Link to="/jobs/$jobId" params={{ jobId }}>
            {t('backToJob')}
          </Link>
        </>
      )}
    />
  );
}

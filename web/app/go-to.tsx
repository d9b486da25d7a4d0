import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { PendingPage } from './route-states.tsx';

/** Goes to an address below the app's own, with its search and fragment: `/jobs?state=open`. Back does not return to where one was. */
export function useGoTo(): (address: string) => Promise<void> {
  const router = useRouter();
  const navigate = useNavigate();
  return useCallback(
    (address: string) =>
      navigate({ href: `${router.basepath === '/' ? '' : router.basepath}${address}`, replace: true }),
    [router, navigate],
  );
}

/**
 * Goes somewhere once, when it is first drawn. The router's own `Navigate` goes again with each change of its props, which never
 * ends when these depend on where one is.
 */
export function GoTo({ address }: { address: string }) {
  const goTo = useGoTo();
  const [once] = useState(address);
  useEffect(() => {
    void goTo(once);
  }, [goTo, once]);
  return <PendingPage />;
}

/** Takes a reader who is not signed in to the sign-in page, which brings them back. */
export function ToSignIn() {
  const here = useLocation({ select: (location) => location.href });
  return <GoTo address={here === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: here })}`} />;
}

/** Reads the address to return to: only one below the app's own, so that a link cannot lead elsewhere. */
export function returnAddress(search: Record<string, unknown>): { to?: string } {
  return typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? { to: search.to } : {};
}

type Ports = readonly { code: string; direction: string }[];
type Settled = { time_zone: string; calendar_id: string; ports: Ports };

/**
 * Whether a change of a branch moves something that is stored on open jobs: which branch works on them (ports served), or when their
 * exceptions come (zone, calendar).
 */
export function movesOpenJobs(before: Settled, after: Settled): boolean {
  return (
    before.time_zone !== after.time_zone ||
    before.calendar_id !== after.calendar_id ||
    servedKeys(before.ports) !== servedKeys(after.ports)
  );
}

function servedKeys(ports: Ports): string {
  return ports
    .map((port) => `${port.direction} ${port.code}`)
    .toSorted()
    .join();
}

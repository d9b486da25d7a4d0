import type { Fault } from '#server/errors.ts';
import type { ProcessDefinition } from './rules-process.ts';

/** What does not fit together in a process as entered; the database holds the same rules. */
export function definitionFaults(process: ProcessDefinition): Fault[] {
  const { kind, base, baseType, eventTypes } = process;
  const faults: Fault[] = [];
  const add = (field: string, code: string, message: string) => faults.push({ field, code, message });
  if (kind === 'archive') {
    if (base !== null || baseType !== null)
      add('base', 'base_not_used', 'Archiving counts from completion or cancellation. Leave the base out.');
  } else if (base === null)
    add('base', 'base_missing', 'Say what the days are counted from: the ETA, or the completion of a milestone.');
  else if (base === 'eta' && kind === 'complete')
    add('base', 'base_milestone', 'Milestones are completed some days after another milestone. Choose that one.');
  else if (base === 'milestone' && baseType === null)
    add('baseType', 'base_type_missing', 'Choose the milestone from whose completion the days are counted.');
  else if (base === 'eta' && baseType !== null)
    add('baseType', 'base_type_not_used', 'Days after the ETA need no milestone. Leave it out.');
  if (kind !== 'complete' && eventTypes !== null)
    add('eventTypes', 'event_types_not_used', 'Only a process that completes milestones names which. Leave them out.');
  const own = baseType === null ? -1 : (eventTypes?.indexOf(baseType) ?? -1);
  if (own >= 0)
    add(
      `eventTypes.${own}`,
      'event_type_is_base',
      'The milestone counted from cannot be one that is completed after it.',
    );
  return faults;
}

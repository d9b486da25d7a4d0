import type { Tx } from '#server/database/database.ts';
import { AppError, type Fault } from '#server/errors.ts';
import { customerGroupsById } from '#server/features/customer-groups/service.ts';
import type { CustomerChange } from './contract.ts';
import { selectUserState } from './queries.ts';

/** What of a stored customer the configuration is compared with. */
type Stored = {
  service_operator_id: string | null;
  import_air_group_id: string | null;
  import_sea_group_id: string | null;
  export_group_id: string | null;
  transport_group_id: string | null;
};

const groupColumns = {
  importAir: 'import_air_group_id',
  importSea: 'import_sea_group_id',
  export: 'export_group_id',
  transport: 'transport_group_id',
} as const;
type Place = keyof typeof groupColumns;
const places = Object.keys(groupColumns) as Place[];

/**
 * Refuses groups that do not exist and an operator who is unknown or disabled. An operator who was disabled after they were assigned may
 * stay as they are, so that the rest of the customer can still be saved. `before`: null for a new customer.
 */
export async function checkConfiguration(tx: Tx, input: CustomerChange, before: Stored | null): Promise<void> {
  const faults = [...(await groupFaults(tx, input.groups)), ...(await operatorFaults(tx, input, before))];
  if (faults[0]) throw new AppError('invalid', faults[0].code, faults[0].message, { faults });
}

/** The columns of the groups that are given; null takes a group away. */
export function groupChange(groups: CustomerChange['groups']) {
  return Object.fromEntries(places.map((place) => [groupColumns[place], groups?.[place]]));
}

/** Whether saving changes one of the customer's groups, so that its open jobs have to follow. */
export function changesGroups(groups: CustomerChange['groups'], before: Stored): boolean {
  return places.some((place) => groups?.[place] !== undefined && groups[place] !== before[groupColumns[place]]);
}

async function groupFaults(tx: Tx, groups: CustomerChange['groups']): Promise<Fault[]> {
  const given = places.flatMap((place) => {
    const id = groups?.[place];
    return id ? [{ place, id }] : [];
  });
  const known = await customerGroupsById(
    tx,
    given.map((one) => one.id),
  );
  const message = 'This customer group does not exist any more. Choose another one, or none.';
  return given
    .filter((one) => !known.has(one.id))
    .map((one) => ({ field: `groups.${one.place}`, code: 'customer_group_unknown', message }));
}

async function operatorFaults(tx: Tx, input: CustomerChange, before: Stored | null): Promise<Fault[]> {
  const id = input.serviceOperatorId;
  if (!id || id === before?.service_operator_id) return [];
  const user = await selectUserState(tx, id);
  const field = 'serviceOperatorId';
  if (!user) {
    const message = 'This staff user does not exist. Choose another one.';
    return [{ field, code: 'operator_unknown', message }];
  }
  if (user.state !== 'disabled') return [];
  const message = `${user.name} is disabled and cannot be the customer service operator. Choose another one, or enable this user first.`;
  return [{ field, code: 'operator_disabled', message }];
}

import type { Customer, CustomerChange } from '../api.ts';

/** A branch as it stands in the form; a new one has no id yet, but a key of its own. */
export type BranchDraft = { key: string; id?: string; name: string; active: boolean };

/** The customer's groups by their ids. */
export type GroupIds = { [Place in keyof Customer['groups']]: string | null };

/** What the form of a customer holds: all that Save sends. */
export type Draft = {
  code: string;
  name: string;
  contactName: string;
  address: string;
  state: Customer['state'];
  aliases: string[];
  serviceOperatorId: string | null;
  tracking: Customer['tracking'];
  groups: GroupIds;
  automaticDelivery: boolean;
  publishAttachments: boolean;
  showDifot: boolean;
  difot: Customer['difot'];
  portal: Customer['portal'];
  branches: BranchDraft[];
};

/** The form's start: the customer as it was read. */
export function draftOf(customer: Customer): Draft {
  const { code, name, contactName, address, state, aliases, tracking, groups, difot, portal } = customer;
  return {
    code,
    name,
    contactName,
    address,
    state,
    aliases,
    serviceOperatorId: customer.serviceOperator?.id ?? null,
    tracking,
    groups: {
      importAir: groups.importAir?.id ?? null,
      importSea: groups.importSea?.id ?? null,
      export: groups.export?.id ?? null,
      transport: groups.transport?.id ?? null,
    },
    automaticDelivery: customer.automaticDelivery,
    publishAttachments: customer.publishAttachments,
    showDifot: customer.showDifot,
    difot,
    portal,
    branches: customer.branches.map((branch) => ({ key: branch.id, ...branch })),
  };
}

/** What is sent: only what differs from the customer as it was read. Empty: there is nothing to save. */
export function changeOf(customer: Customer, draft: Draft): CustomerChange {
  const before = draftOf(customer);
  const branches = draft.branches.filter((branch) => {
    const old = before.branches.find((one) => one.id === branch.id);
    return !old || old.name !== branch.name || old.active !== branch.active;
  });
  const change: Record<string, unknown> = {};
  for (const key of Object.keys(before) as (keyof Draft)[]) {
    if (key !== 'branches' && JSON.stringify(before[key]) !== JSON.stringify(draft[key])) change[key] = draft[key];
  }
  if (branches.length > 0)
    change.branches = branches.map(({ id, name, active }) => (id ? { id, name, active } : { name, active }));
  return change as CustomerChange;
}

/** The place in the form of the branch that the server names by its place in the request (`branches.0.name`). */
export function branchFaultField(customer: Customer, draft: Draft, key: string): string {
  const sent = changeOf(customer, draft).branches ?? [];
  const branch = draft.branches.find((one) => one.key === key);
  const index = sent.findIndex((one) => (branch?.id ? one.id === branch.id : !one.id && one.name === branch?.name));
  return `branches.${index}.name`;
}

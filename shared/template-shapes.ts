/** The fields of a template's profile beside the direction, in the order of the shapes' letters (DOMAIN 3). */
export const profileFields = ['departmentId', 'jobType', 'mode', 'containerClass'] as const;
export type ProfileField = (typeof profileFields)[number];

/** The nine shapes in the order in which they are tried (DOMAIN 3): E exact, A all; department, job type, mode, container class. */
export const templateShapes = ['EEEE', 'EEEA', 'EAEE', 'EEAE', 'EAAE', 'EEAA', 'EAAA', 'AAEA', 'AAAA'] as const;

/** The number of a profile's shape, 1 to 9 (null in a field means ALL); null when it is none of the nine. */
export function shapeNumber(profile: Readonly<Record<ProfileField, string | null>>): number | null {
  const letters = profileFields.map((field) => (profile[field] === null ? 'A' : 'E')).join('');
  const index = (templateShapes as readonly string[]).indexOf(letters);
  return index < 0 ? null : index + 1;
}

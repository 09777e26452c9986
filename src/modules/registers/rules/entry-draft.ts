/**
 * Under which name what is typed of a new entry is kept on the device. A page of another module may keep values under a
 * `name` of its own and lead to `newEntryPath` with `?draft=name`: the form begins with them.
 */
export const entryDraft = (unitId: string, register: string, name = 'new'): string =>
  `entry/${unitId}/${register}/${name}`;

export const newEntryPath = (unitId: string, register: string): string => `/facts/${unitId}/${register}/new`;

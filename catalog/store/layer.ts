/** Whose copy: the group's, or a province's over it, named by the province's place id. */
export type Layer = string

export const groupLayer: Layer = 'group'

/** Stands for every layer where a role or a journal entry is not bound to one. */
export const everyLayer: Layer = '*'

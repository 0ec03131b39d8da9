/** The same keys with texts of its own; Chinese has one form for every number, so `_one` never occurs. */
export type SameKeys<Tree> = {
  readonly [Key in keyof Tree as Key extends `${string}_one` ? never : Key]: Tree[Key] extends string ? string : SameKeys<Tree[Key]>
}

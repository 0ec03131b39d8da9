import type { CodeSet } from './code-set.js'
import { compileDimension, type Dimension } from './dimension.js'
import type { Formula } from './formula.js'
import { type JointDimension, joinDimensions } from './joint-dimension.js'
import { compileMembership, type Membership, type MembersPart } from './membership.js'
import { inverted, type RowStore, rowOf } from './row-store.js'
import { compileShortList, isShort, type ShortList } from './short-list.js'

/**
 * An `all` or `any` that many offerings have at the same place of their formulas, worked out for all of them at once: what
 * is one bit for an offering is a row of bits here. Groups within it alternate between `all` and `any`.
 */
export interface RowGroup {
  readonly kind: 'all' | 'any'
  /**
   * The offset of the row to begin with. For `all`, those who have the group; for `any`, those who don't, so that they
   * are neutral among the `all` around it.
   */
  readonly start: number
  readonly dimensions: readonly Dimension[]
  readonly jointDimensions: readonly JointDimension[]
  readonly shortLists: readonly ShortList[]
  readonly memberships: readonly Membership[]
  readonly groups: readonly RowGroup[]
}

/** Gathers the parts of formulas, offering by offering, until they are put into rows. */
export interface GroupDraft {
  readonly kind: 'all' | 'any'
  readonly offerings: number[]
  readonly codes: Map<number, { readonly size: number; readonly parts: { readonly offering: number; readonly codes: CodeSet }[] }>
  readonly members: Map<number, MembersPart[]>
  readonly groups: GroupDraft[]
}

export function groupDraft(kind: 'all' | 'any'): GroupDraft {
  return { kind, offerings: [], codes: new Map(), members: new Map(), groups: [] }
}

/** Adds the parts that an offering has in a group. */
export function addParts(draft: GroupDraft, offering: number, parts: readonly Formula[]): void {
  draft.offerings.push(offering)
  let groups = 0
  for (const part of parts) {
    if (part.kind === 'codes') addCodes(draft, offering, part)
    else if (part.kind === (draft.kind === 'any' ? 'some' : 'none')) addMembers(draft, offering, part)
    else addParts(nestedDraft(draft, groups++), offering, nestedParts(part))
  }
}

/** The group that a part stands in: a leaf that does not fit among its like is a group of one. */
export function nestedParts(part: Formula): readonly Formula[] {
  return part.kind === 'all' || part.kind === 'any' ? part.of : [part]
}

/** Whether a part takes a group of its own within a group of this kind. */
export function isNested(kind: 'all' | 'any', part: Formula): boolean {
  return part.kind !== 'codes' && part.kind !== (kind === 'any' ? 'some' : 'none')
}

/** `sizeOf` gives how many members of a set the rules mention. */
export function compileGroup(store: RowStore, draft: GroupDraft, sizeOf: (variable: number) => number): RowGroup {
  const { kind } = draft
  const having = rowOf(store.words, draft.offerings)
  const codes = [...draft.codes].map(([variable, { size, parts }]) => ({ of: { variable, size }, parts }))
  const [long, short] = [
    codes.filter(({ parts }) => !isShort(parts, store.words)),
    codes.filter(({ parts }) => isShort(parts, store.words)),
  ]
  const { joint, single } = joinDimensions(
    store,
    kind,
    long.map(({ of, parts }) => compileDimension(store, kind, of, parts)),
  )
  return {
    kind,
    start: store.keep(kind === 'all' ? having : inverted(having)),
    dimensions: single,
    jointDimensions: joint,
    shortLists: short.map(({ of, parts }) => compileShortList(kind, of, parts)),
    memberships: [...draft.members].map(([variable, parts]) => compileMembership(store, kind, { variable, size: sizeOf(variable) }, parts)),
    groups: draft.groups.map((group) => compileGroup(store, group, sizeOf)),
  }
}

function addCodes(draft: GroupDraft, offering: number, { variable, size, codes }: Extract<Formula, { readonly kind: 'codes' }>): void {
  const known = draft.codes.get(variable)
  if (known === undefined) draft.codes.set(variable, { size, parts: [{ offering, codes }] })
  else known.parts.push({ offering, codes })
}

function addMembers(
  draft: GroupDraft,
  offering: number,
  { variable, members }: Extract<Formula, { readonly kind: 'some' | 'none' }>,
): void {
  const known = draft.members.get(variable)
  if (known === undefined) draft.members.set(variable, [{ offering, members }])
  else known.push({ offering, members })
}

function nestedDraft(draft: GroupDraft, position: number): GroupDraft {
  const known = draft.groups[position]
  if (known !== undefined) return known
  const nested = groupDraft(draft.kind === 'all' ? 'any' : 'all')
  draft.groups.push(nested)
  return nested
}

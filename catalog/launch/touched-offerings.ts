import type { LifecyclePolicyDocument } from '../../engine/model/catalog.js'
import type { ProductOffering } from '../../engine/model/offering.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import type { Change, DraftDocument } from '../store/change-set-content.js'

/** Documents of one catalog that has been compiled, so that each is what its kind says. */
export type Documents = readonly Pick<DraftDocument, 'kind' | 'id' | 'content'>[]

/** An offering that a change set adds, changes or removes, before and after. */
export interface TouchedOffering {
  readonly id: string
  readonly before: ProductOffering | null
  readonly after: ProductOffering | null
}

/** The offerings whose own document a change set changes. */
export function touchedOfferings(changes: readonly Change[]): readonly TouchedOffering[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'productOffering') return []
    const before = change.op === 'add' ? null : asOffering(change.before)
    const after = change.op === 'remove' ? null : asOffering(change.after)
    return [{ id: change.id, before, after }]
  })
}

/** When an offering's sale ends; `null` when it is open. */
export function endOfSale(offering: ProductOffering | null): Instant | null {
  const to = offering?.validFor.to
  return to === undefined ? null : instant(to)
}

/** Whether a change sets an end of sale where there was none, or an earlier one. */
export function endsEarlier({ before, after }: TouchedOffering): boolean {
  const [old, now] = [endOfSale(before), endOfSale(after)]
  return before !== null && after !== null && now !== null && (old === null || now < old)
}

/** Whether a change lets an offering be sold for longer than before. */
export function endsLater({ before, after }: TouchedOffering): boolean {
  const [old, now] = [endOfSale(before), endOfSale(after)]
  return before !== null && after !== null && old !== null && (now === null || now > old)
}

/** Offerings that have this one as a member, at the content that the change set would release. */
export function offeringsContaining(documents: Documents, id: string): readonly ProductOffering[] {
  return offeringsOf(documents).filter((offering) => membersOf(offering).includes(id))
}

export function offeringsOf(documents: Documents): readonly ProductOffering[] {
  return documents.flatMap(({ kind, content }) => (kind === 'productOffering' ? [asOffering(content)] : []))
}

/** The offering and everything below it, each once. */
export function offeringAndMembers(offerings: ReadonlyMap<string, ProductOffering>, id: string): ReadonlySet<string> {
  const found = new Set([id])
  for (const each of found) {
    const offering = offerings.get(each)
    if (offering !== undefined) for (const member of membersOf(offering)) found.add(member)
  }
  return found
}

/** The lifecycle policies by id. */
export function policiesOf(documents: Documents): ReadonlyMap<string, LifecyclePolicyDocument> {
  const policies = documents.filter(({ kind }) => kind === 'lifecyclePolicy')
  return new Map(policies.map(({ id, content }) => [id, content as unknown as LifecyclePolicyDocument]))
}

/** Counts for each offering the scenarios that speak of it: those of itself, and of what it is a member of. */
export function scenariosOf(documents: Documents): Readonly<Record<string, number>> {
  const offerings = new Map(offeringsOf(documents).map((offering) => [offering.id as string, offering]))
  const counts = new Map<string, number>([...offerings.keys()].map((id) => [id, 0]))
  for (const { kind, content } of documents) {
    if (kind !== 'scenario') continue
    const { offering } = content as unknown as { readonly offering: string }
    for (const id of offeringAndMembers(offerings, offering)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

function membersOf({ content }: ProductOffering): readonly string[] {
  return content.kind === 'bundle' ? content.groups.flatMap(({ members }) => members.map(({ offering }) => offering)) : []
}

function asOffering(content: JsonValue): ProductOffering {
  return content as unknown as ProductOffering
}

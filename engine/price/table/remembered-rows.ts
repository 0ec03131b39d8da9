import type { CompiledRules } from '../../rules/compile-rules.js'
import { type BoundedMemory, boundedMemory } from '../../values/bounded-memory.js'
import { keepBytesOf } from '../../values/canonical-bytes.js'
import { frozen } from '../../values/frozen-copy.js'
import type { Instant } from '../../values/instant.js'
import type { JsonValue } from '../../values/json.js'
import { oncePer } from '../../values/once.js'
import type { CompiledTable } from './compile-table.js'
import { findRow, type RowHit } from './find-row.js'
import { factIn, type TableContext } from './weigh-row.js'

/** How many finds of all tables of a catalog are remembered. */
const mostFinds = 2048
/** Longer facts, such as the groups of a customer who is in hundreds, are not remembered: their key would cost as much. */
const longestKey = 512

/**
 * What {@link findRow} finds. A row depends on nothing but the facts of the table's own dimensions, the currency and which rows
 * are in force, and the same few of these come again and again: then the same hit is given again, closed to changes.
 */
export function rememberedRow(table: CompiledTable, context: TableContext & { readonly rules: CompiledRules }): RowHit {
  const key = keyOf(table, context)
  if (key.length > longestKey) return findRow(table, context)
  return memoryOf(context.rules).recall(key, () => {
    const hit = findRow(table, context)
    if (hit.kind === 'won') keepBytesOf(frozen(hit.candidates as unknown as JsonValue))
    return hit
  })
}

const memoryOf = oncePer((_rules: CompiledRules): BoundedMemory<RowHit> => boundedMemory(mostFinds))

let tables = 0
const numberOf = oncePer((_table: CompiledTable): number => ++tables)

/** Each part tells where it ends, so that no two different questions have one key. */
function keyOf(table: CompiledTable, { facts, at, currency }: TableContext): string {
  let key = `${numberOf(table)} ${currency} ${boundariesUpTo(boundariesOf(table), at)}`
  for (const { fact } of table.dimensions) {
    const found = factIn(facts, fact)
    key += typeof found === 'number' ? ` ${found}` : typeof found === 'string' ? ` "${found.length} ${found}` : ` ${JSON.stringify(found)}`
  }
  return key
}

/** The moments at which a row of the table begins or ceases to be in force. */
const boundariesOf = oncePer(({ rows }: CompiledTable): readonly Instant[] => {
  const moments = rows.flatMap(({ validFor: { from, to } }) => [from ?? [], to ?? []].flat())
  return [...new Set(moments)].sort()
})

/** How many of the ascending moments have come. */
function boundariesUpTo(moments: readonly Instant[], at: Instant): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (moments[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

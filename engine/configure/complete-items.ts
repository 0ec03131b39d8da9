import type { ConfiguredItem } from '../model/configured-item.js'
import { boundedMemory } from '../values/bounded-memory.js'
import { frozen } from '../values/frozen-copy.js'
import type { JsonValue } from '../values/json.js'
import { oncePer } from '../values/once.js'
import type { CompiledBundle } from './bundle/compile-bundles.js'
import type { ReadChoice } from './bundle/read-choices.js'
import type { SettledRequest } from './bundle/settled-request.js'

/** The items of a complete selection, `null` of any other. */
export type CompleteItems = readonly ConfiguredItem[] | null

/** How many selections of one bundle are remembered. */
const mostSelections = 512
const memoryOf = oncePer((_bundle: CompiledBundle) => boundedMemory<CompleteItems>(mostSelections))

/**
 * What choices come to depends on nothing but the choices and what the request settles: of the same ones the same items
 * are given again, closed to changes, since several answers hold them.
 */
export function rememberedItems(
  bundle: CompiledBundle,
  settled: SettledRequest,
  choices: readonly ReadChoice[],
  find: () => CompleteItems,
): CompleteItems {
  return memoryOf(bundle).recall(keyOf(settled, choices), () => {
    const items = find()
    return items === null ? null : (frozen(items as unknown as JsonValue) as unknown as readonly ConfiguredItem[])
  })
}

function keyOf({ given, missing, undetermined }: SettledRequest, choices: readonly ReadChoice[]): string {
  let key = ''
  for (const { variable, value } of choices) key += `${variable.index} ${JSON.stringify(value)},`
  key += ';'
  for (const { cells } of given) key += `${cells.join(' ')},`
  if (missing.length > 0) key += `;${JSON.stringify(missing)}`
  for (const [{ path }, facts] of undetermined) key += `;${JSON.stringify([path, facts])}`
  return key
}

import type { ConfiguredItem, ConfiguredValue } from '../../model/configured-item.js'
import type { SetVariables } from '../bundle/bundle-space.js'
import type { BundleItem } from '../bundle/bundle-tree.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import { isTaken, openCells } from './due-choices.js'
import type { Filling } from './filled-values.js'

/** Everything that is certainly taken, in tree order. Where only "at least so many" is known, the lowest quantity stands. */
export function configuredItems(bundle: CompiledBundle, filling: Filling): readonly ConfiguredItem[] {
  return bundle.tree.items
    .filter(({ path }) => isTaken(filling.domains, bundle.space.quantities.get(path)!))
    .map((item) => configuredItem(bundle, filling, item))
}

function configuredItem({ space }: CompiledBundle, { values, domains }: Filling, item: BundleItem): ConfiguredItem {
  const quantity = space.quantities.get(item.path)!
  const filled = values.get(quantity)
  return {
    path: item.path,
    offering: item.offering.id,
    specification: item.specification?.id ?? null,
    quantity: typeof filled?.value === 'number' ? filled.value : quantity.ranges[openCells(domains, quantity)[0]!]!.from,
    characteristics: item.characteristics.flatMap(({ characteristic: { id } }, index, all): readonly ConfiguredValue[] => {
      if (all.findIndex(({ characteristic }) => characteristic.id === id) < index) return []
      const variable = space.characteristics.get(item.path)!.get(id)
      const value = variable === undefined ? valueOfSet(values, space.sets.get(item.path)!.get(id)!) : values.get(variable)
      return value === undefined ? [] : [{ id, ...value }]
    }),
    by: item.hung === null ? 'choice' : (filled?.by ?? 'rule'),
  }
}

/** What is certainly in a set. How it got there is what the customer had most to do with. */
function valueOfSet(values: Filling['values'], { elements }: SetVariables): Omit<ConfiguredValue, 'id'> | undefined {
  const inside = elements.filter((element) => values.get(element)?.value === true)
  const ways = inside.map((element) => values.get(element)!.by)
  const by = (['choice', 'default', 'rule'] as const).find((way) => ways.includes(way))
  return by === undefined ? undefined : { value: inside.map(({ value }) => value), by }
}

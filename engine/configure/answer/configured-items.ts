import type { ConfiguredItem, ConfiguredValue } from '../../model/configured-item.js'
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
    characteristics: [...space.characteristics.get(item.path)!.values()].flatMap((variable): readonly ConfiguredValue[] => {
      const value = values.get(variable)
      return value === undefined ? [] : [{ id: variable.of.characteristic.id, ...value }]
    }),
    by: item.hung === null ? 'choice' : (filled?.by ?? 'rule'),
  }
}

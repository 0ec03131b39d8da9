import type { Check, Finding } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'

/** A place that lies, by way of its parents, within itself. */
export const placeCycle: Check = {
  code: 'document/place-cycle',
  severity: 'error',
  why: text(
    '地点互为上下级，就无法判断客户的地址属于哪个省市。',
    'Where places lie within each other, nobody can tell which province an address belongs to.',
  ),
  find: (draft) =>
    cycles(draft).map((cycle): Finding => {
      const shown = [...cycle.slice(0, 6), ...(cycle.length > 6 ? ['…'] : []), cycle[0]!]
      return {
        document: { kind: 'place', id: cycle[0]! },
        pointer: '/parent',
        what: text(
          `地点“${cycle[0]}”最终成了自己的上级：${shown.join(' → ')}。`,
          `The place "${cycle[0]}" lies within itself: ${shown.join(' → ')}.`,
        ),
        fix: text('请改正其中一个地点的上级。', 'Correct the parent of one of these places.'),
        witness: cycle,
      }
    }),
  examples: {
    sound: exampleCatalog(),
    unsound: exampleCatalog({ kind: 'place', id: 'cn', name: text('全国', 'Country'), level: 'group', parent: 'north-town' }),
  },
}

/** Every cycle once, beginning with its first place in the order of ids. */
function cycles(draft: CatalogDraft): readonly (readonly string[])[] {
  const done = new Set<string>()
  const found: (readonly string[])[] = []
  for (const { id } of draft.all('place')) {
    const way: string[] = []
    const stepOf = new Map<string, number>()
    let current: string | undefined = id
    while (current !== undefined && !done.has(current) && !stepOf.has(current)) {
      stepOf.set(current, way.length)
      way.push(current)
      current = draft.find('place', current)?.parent
    }
    const start = current === undefined ? undefined : stepOf.get(current)
    if (start !== undefined) found.push(way.slice(start))
    for (const place of way) done.add(place)
  }
  return found
}

import { type Check, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { ProductOffering } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'
import { bundlesOf } from './bundles-of.js'
import { bundleOf, groupOf } from './example.js'

/** A bundle that is among its own members, or among the members of those. */
export const containsItself: Check = {
  code: 'configure/contains-itself',
  severity: 'error',
  why: text('包含自身的组合没有尽头，无法订购。', 'A bundle that contains itself has no end, so it could never be ordered.'),
  find: (draft) =>
    bundlesOf(draft).flatMap(({ document, content }) =>
      content.groups.flatMap((group, g) =>
        group.members.flatMap((member, m) => {
          const trail = wayBack(draft, member.offering, document.id)
          if (trail === null) return []
          const way = [document.id, ...trail].map((id) => `"${id}"`)
          return [
            {
              document,
              pointer: pointer('content', 'groups', g, 'members', m, 'offering'),
              what: text(
                `组合“${document.id}”包含自身：${way.join(' → ')}。`,
                `The bundle "${document.id}" contains itself: ${way.join(' → ')}.`,
              ),
              fix: text('请去掉其中一个成员，断开这个循环。', 'Remove one of these members, so that the circle is broken.'),
            },
          ]
        }),
      ),
    ),
  examples: {
    sound: exampleCatalog(bundleOf('home', [groupOf('lines', [{ id: 'first' }])])),
    unsound: exampleCatalog(
      bundleOf('home', [groupOf('more', [{ id: 'first', offering: 'extra' }])]),
      bundleOf('extra', [groupOf('more', [{ id: 'first', offering: 'home' }])]),
    ),
  },
}

/** The shortest way from an offering to the wanted one, through members of members; `null` when there is none. */
function wayBack(draft: CatalogDraft, from: string, wanted: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]])
  for (const id of cameFrom.keys()) {
    if (id === wanted) return trailTo(id, cameFrom)
    for (const next of memberOfferings(draft.find('productOffering', id))) if (!cameFrom.has(next)) cameFrom.set(next, id)
  }
  return null
}

function trailTo(last: string, cameFrom: ReadonlyMap<string, string | null>): readonly string[] {
  const trail: string[] = []
  for (let id: string | null = last; id !== null; id = cameFrom.get(id) ?? null) trail.unshift(id)
  return trail
}

function memberOfferings(offering: ProductOffering | undefined): readonly string[] {
  if (offering?.content.kind !== 'bundle') return []
  return offering.content.groups.flatMap(({ members }) => members.map((member) => member.offering))
}

import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { DocumentRef } from '../../values/ids.js'
import { text } from '../../values/localized-text.js'
import { bundlesOf } from './bundles-of.js'
import { exampleHome, groupOf } from './example.js'

/** Two things with one id where the id must tell them apart. */
export const duplicateId: Check = {
  code: 'configure/duplicate-id',
  severity: 'error',
  why: text(
    '编号重复时，订单和规则说不清指的是哪一个。',
    'With one id for two things, orders and rules could not say which of them they mean.',
  ),
  find: (draft) => idLists(draft).flatMap(repeated),
  examples: {
    sound: exampleHome([]),
    unsound: exampleHome([], [groupOf('lines', [{ id: 'first' }, { id: 'first' }])]),
  },
}

interface IdList {
  readonly document: DocumentRef
  /** Where the ids stand: `at` is followed by the position and `of`. */
  readonly at: readonly (string | number)[]
  readonly of: readonly string[]
  readonly ids: readonly (string | number)[]
}

function idLists(draft: CatalogDraft): readonly IdList[] {
  return [
    ...bundlesOf(draft).flatMap(({ document, content: { groups, rules } }): readonly IdList[] => [
      { document, at: ['content', 'groups'], of: ['id'], ids: groups.map(({ id }) => id) },
      { document, at: ['content', 'rules'], of: ['id'], ids: rules.map(({ id }) => id) },
      ...groups.map(({ members }, index): IdList => {
        return { document, at: ['content', 'groups', index, 'members'], of: ['id'], ids: members.map(({ id }) => id) }
      }),
    ]),
    ...draft.all('productSpecification').flatMap(({ kind, id, characteristics }): readonly IdList[] => [
      { document: { kind, id }, at: ['characteristics'], of: ['id'], ids: characteristics.map((one) => one.id) },
      ...characteristics.flatMap(({ type }, index): readonly IdList[] => {
        const at = ['characteristics', index, 'type', 'values']
        if (type.kind === 'flag' || 'step' in type) return []
        return type.kind === 'number'
          ? [{ document: { kind, id }, at, of: [], ids: type.values }]
          : [{ document: { kind, id }, at, of: ['value'], ids: type.values.map(({ value }) => value) }]
      }),
    ]),
  ]
}

function repeated({ document, at, of, ids }: IdList): readonly Finding[] {
  const seen = new Set<string | number>()
  return ids.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    const what = text(`同一处出现了两个“${id}”。`, `"${id}" stands here twice.`)
    return [
      {
        document,
        pointer: pointer(...at, index, ...of),
        what,
        fix: text('请改用另一个编号，或删除重复的一项。', 'Give it another id, or remove one of the two.'),
      },
    ]
  })
}

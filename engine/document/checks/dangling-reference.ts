import type { Check, Finding } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { closest } from '../../values/closest.js'
import { type DocumentKind, documentKinds } from '../../values/ids.js'
import { text } from '../../values/localized-text.js'
import { quoted } from '../fault.js'
import { kindName } from '../kind-name.js'
import { type Reference, references } from '../references.js'

/**
 * A document names another that does not exist. Facts are left to the rules, which also know the facts of the
 * selection.
 */
export const danglingReference: Check = {
  code: 'document/dangling-reference',
  severity: 'error',
  why: text(
    '指向不存在的文档，订单走到这里就没有下文，费用也可能漏收。',
    'An order that gets here has nowhere to go, and a charge could silently be missing from the bill.',
  ),
  find: (draft) => {
    const suggest = suggestions(draft)
    return draft.documents.flatMap((document) =>
      references(document)
        .filter(({ kind }) => kind !== 'fact')
        .filter(({ kinds, id }) => kinds.every((kind) => draft.find(kind, id) === undefined))
        .map(
          (reference): Finding => ({
            document: { kind: document.kind, id: document.id },
            pointer: reference.pointer,
            ...suggest(reference),
          }),
        ),
    )
  },
  examples: {
    sound: exampleCatalog(),
    unsound: exampleCatalog({ kind: 'place', id: 'north', name: text('北省', 'North'), level: 'province', parent: 'china' }),
  },
}

type Suggestion = Pick<Finding, 'what' | 'fix'>

/** The same wrong id is looked up once, and a draft that is wrong all over gets no more advice than anybody reads. */
function suggestions(draft: CatalogDraft): (reference: Reference) => Suggestion {
  const known = new Map<string, Suggestion>()
  const ids = new Map<DocumentKind, readonly string[]>()
  const idsOf = (kind: DocumentKind) => {
    if (!ids.has(kind))
      ids.set(
        kind,
        draft.all(kind).map(({ id }) => id as string),
      )
    return ids.get(kind)!
  }
  return (reference) => {
    const key = `${reference.kinds.join(' ')}/${reference.id}`
    let suggestion = known.get(key)
    if (suggestion === undefined) {
      const near = known.size < mostAdvice ? closest(reference.id, reference.kinds.flatMap(idsOf)) : []
      suggestion = { what: missing(reference), fix: advice(draft, reference, near) }
      known.set(key, suggestion)
    }
    return suggestion
  }
}

const mostAdvice = 200

function missing({ kinds, id }: Reference) {
  const names = kinds.map(kindName)
  return text(
    `没有编号为“${quoted(id)}”的${names.map((name) => name['zh-CN']).join('或')}。`,
    `There is no ${names.map(({ en }) => en.toLowerCase()).join(' or ')} "${quoted(id)}".`,
  )
}

function advice(draft: CatalogDraft, { kinds, id }: Reference, near: readonly string[]) {
  if (near.length > 0) {
    return text(`是否想写${near.map((each) => `“${each}”`).join('或')}？`, `Did you mean ${near.map((each) => `"${each}"`).join(' or ')}?`)
  }
  const other = documentKinds.find((kind) => draft.find(kind, id) !== undefined)
  const wanted = kindName(kinds[0]!)
  if (other !== undefined) {
    const otherName = kindName(other)
    return text(
      `“${id}”是${otherName['zh-CN']}；请写${wanted['zh-CN']}的编号。`,
      `"${id}" is a document of the kind "${otherName.en}"; write the id of a "${wanted.en}".`,
    )
  }
  return text(`请改用已有的${wanted['zh-CN']}，或者新建“${quoted(id)}”。`, `Name a "${wanted.en}" that exists, or add "${quoted(id)}".`)
}

import type { Check, Finding } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { channelFact, type FactDocument, type FactType, marketSegmentFact, placeFact, selectionFactPattern } from '../../model/fact.js'
import { text } from '../../values/localized-text.js'

/** Facts that the engine itself reads, and what they must be. */
const reserved = [
  { field: 'channel', fact: channelFact, type: { kind: 'choice', documents: 'channel' } },
  { field: 'marketSegment', fact: marketSegmentFact, type: { kind: 'set', documents: 'marketSegment' } },
  { field: 'place', fact: placeFact, type: { kind: 'place' } },
] as const satisfies readonly { readonly field: string; readonly fact: string; readonly type: FactType }[]

/** A fact that the engine reads itself is missing where an offering needs it, or declared as something else. */
export const reservedFact: Check = {
  code: 'rules/reserved-fact',
  severity: 'error',
  why: text(
    '渠道、客户群和地点由引擎对照这些事实判断；缺失或类型不对，限制就无从判断。',
    'The engine compares channels, segments and places with these facts; without them, or with other types, nobody can say where an offering is sold.',
  ),
  find: (draft) => [...missing(draft), ...draft.all('fact').flatMap(misdeclared)],
  examples: {
    sound: exampleCatalog(),
    unsound: exampleCatalog({ kind: 'fact', id: 'channel.id', name: text('渠道', 'Channel'), subject: 'channel', type: { kind: 'text' } }),
  },
}

function missing(draft: CatalogDraft): readonly Finding[] {
  return reserved
    .filter(({ fact }) => draft.find('fact', fact) === undefined)
    .flatMap(({ field, fact, type }) =>
      draft
        .all('productOffering')
        .filter((offering) => offering[field] !== undefined)
        .map(({ kind, id }) => ({
          document: { kind, id },
          pointer: `/${field}`,
          what: text(
            `销售品“${id}”限制了“${field}”，而事实字典中没有“${fact}”。`,
            `The offering "${id}" restricts "${field}", and the fact dictionary has no "${fact}".`,
          ),
          fix: text(
            `请声明事实“${fact}”，类型为 ${JSON.stringify(type)}。`,
            `Declare the fact "${fact}" with the type ${JSON.stringify(type)}.`,
          ),
        })),
    )
}

function misdeclared({ kind, id, type }: FactDocument): readonly Finding[] {
  const document = { kind, id }
  if (selectionFactPattern.test(id)) {
    const what = text(
      `“${id}”是已选内容的事实，由引擎提供，不能声明。`,
      `"${id}" is a fact of the selection: the engine supplies it, and it can't be declared.`,
    )
    return [{ document, pointer: '/id', what, fix: text('请换一个标识，或直接删除。', 'Choose another id, or delete the fact.') }]
  }
  const wanted = reserved.find(({ fact }) => fact === id)?.type
  if (wanted === undefined || isOf(wanted, type)) return []
  const what = text(
    `“${id}”由引擎读取，类型须为 ${JSON.stringify(wanted)}。`,
    `The engine reads "${id}", whose type must be ${JSON.stringify(wanted)}.`,
  )
  return [{ document, pointer: '/type', what, fix: text('请改成该类型，或换一个标识。', 'Give it that type, or choose another id.') }]
}

function isOf(wanted: FactType, type: FactType): boolean {
  return type.kind === wanted.kind && ('documents' in wanted ? 'documents' in type && type.documents === wanted.documents : true)
}

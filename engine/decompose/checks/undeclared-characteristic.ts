import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Realization } from '../../model/realization.js'
import type { Characteristic } from '../../model/specification.js'
import { comparisonsOf } from '../../rules/comparisons-of.js'
import { rulesOf } from '../../rules/compile-rules.js'
import { conditionNodes } from '../../rules/condition-nodes.js'
import { text } from '../../values/localized-text.js'
import { lineWith, realization, speed } from '../example-parts.js'

/** Mappings and conditions of a realization speak only of characteristics that its source and target have. */
export const undeclaredCharacteristic: Check = {
  code: 'decompose/undeclared-characteristic',
  severity: 'error',
  why: text(
    '写错的特征名会让开通系统拿不到客户选择的值，或者让条件永远无法判断。',
    'With a characteristic that nobody declares, provisioning never gets what the customer chose, or a condition can never be decided.',
  ),
  find: (draft) =>
    draft.all('realization').flatMap((one) => {
      const source = declaredBy(draft, one.from)
      const target = declaredBy(draft, one.to)
      return [
        ...one.characteristics.flatMap((mapping, index) => [
          ...(target === undefined || target.has(mapping.to)
            ? []
            : [undeclared(one, pointer('characteristics', index, 'to'), one.to.id, mapping.to)]),
          ...(source === undefined || !('from' in mapping) || source.has(mapping.from)
            ? []
            : [undeclared(one, pointer('characteristics', index, 'from'), one.from.id, mapping.from)]),
        ]),
        ...(source === undefined ? [] : inCondition(draft, one, source)),
      ]
    }),
  examples: {
    sound: exampleCatalog(
      lineWith(speed()),
      realization('line-by-service', 'productSpecification/line', 'serviceSpecification/line-service', fast('item.speed')),
    ),
    unsound: exampleCatalog(
      lineWith(speed()),
      realization('line-by-service', 'productSpecification/line', 'serviceSpecification/line-service', fast('item.sped')),
    ),
  },
}

function declaredBy(draft: CatalogDraft, { kind, id }: Realization['from' | 'to']): ReadonlySet<string> | undefined {
  const characteristics: readonly Characteristic[] | undefined = draft.find(kind, id)?.characteristics
  return characteristics === undefined ? undefined : new Set(characteristics.map((characteristic) => characteristic.id))
}

/** What the condition says of the item itself, and through the named conditions, templates and tables that it uses. */
function inCondition(draft: CatalogDraft, one: Realization, source: ReadonlySet<string>): readonly Finding[] {
  if (one.when === undefined) return []
  return [...conditionNodes(one.when, pointer('when'))].flatMap(({ condition, pointer: at }) => {
    if ('all' in condition || 'any' in condition || 'not' in condition) return []
    const facts = 'fact' in condition ? [condition.fact] : comparisonsOf(rulesOf(draft), condition).map(({ fact }) => fact)
    const characteristics = new Set(facts.filter((fact) => fact.startsWith('item.')).map((fact) => fact.slice('item.'.length)))
    return [...characteristics]
      .filter((characteristic) => characteristic !== 'quantity' && !source.has(characteristic))
      .map((characteristic) => undeclared(one, 'fact' in condition ? `${at}/fact` : at, one.from.id, characteristic))
  })
}

function undeclared({ kind, id }: Realization, at: string, specification: string, characteristic: string): Finding {
  return {
    document: { kind, id },
    pointer: at,
    what: text(
      `实现规则“${id}”用到特征“${characteristic}”，但规格“${specification}”没有声明它。`,
      `Realization "${id}" speaks of characteristic "${characteristic}", which specification "${specification}" does not declare.`,
    ),
    fix: text(
      `改正特征名，或在规格“${specification}”中声明“${characteristic}”。`,
      `Correct the name, or declare "${characteristic}" in specification "${specification}".`,
    ),
  }
}

function fast(fact: string) {
  return { when: { fact, operator: 'greaterThanInclusive', value: 100 } }
}

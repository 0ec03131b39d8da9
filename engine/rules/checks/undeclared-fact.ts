import type { Check, Finding } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { isListFact, isTermFact, selectionFactPattern } from '../../model/fact.js'
import { text } from '../../values/localized-text.js'
import { type FactUse, factUses } from '../authored-comparisons.js'
import { fewSuggestions, type Suggest, suggestionsPerCheck } from '../suggest.js'
import { didYouMean, quoted } from '../wording.js'
import { exampleWithLine } from './example.js'

/** A rule names a fact that the dictionary doesn't have, or a characteristic that no specification has. */
export const undeclaredFact: Check = {
  code: 'rules/undeclared-fact',
  severity: 'error',
  why: text(
    '无人能提供未声明的事实，依赖它的规则永远无法判断。',
    'Nobody can supply a fact that is not declared, so a rule about it could never be decided.',
  ),
  find: (draft) => {
    const facts = new Set<string>(draft.all('fact').map(({ id }) => id))
    const characteristics = characteristicsOf(draft)
    const terms = new Set<string>(draft.all('productOffering').flatMap(({ terms = [] }) => terms.map(({ id }) => id)))
    const suggest = fewSuggestions(suggestionsPerCheck)
    return factUses(draft).flatMap((use) => {
      if (!selectionFactPattern.test(use.fact)) return facts.has(use.fact) ? [] : [undeclared(use, facts, suggest)]
      const [, characteristic] = /^(?:item|root)\.(.*)$/.exec(use.fact) ?? []
      const isKnown =
        (isTermFact(use.fact) && terms.size > 0) ||
        characteristic === undefined ||
        use.fact === 'item.quantity' ||
        isListFact(use.fact) ||
        characteristics.has(characteristic)
      return isKnown ? [] : [unknownCharacteristic(use, characteristic, characteristics, suggest)]
    })
  },
  examples: {
    sound: exampleWithLine({ eligibility: { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 } }),
    unsound: exampleWithLine({ eligibility: { fact: 'customer.aeg', operator: 'greaterThanInclusive', value: 18 } }),
  },
}

function undeclared({ document, pointer, fact }: FactUse, facts: ReadonlySet<string>, suggest: Suggest): Finding {
  const name = quoted(fact)
  return {
    document: { kind: document.kind, id: document.id },
    pointer,
    what: text(`事实字典中没有${name['zh-CN']}这一事实。`, `The fact dictionary has no fact ${name.en}.`),
    fix: didYouMean(
      suggest(fact, facts),
      text('请改用已声明的事实，或在事实字典中声明它。', 'Use a declared fact, or declare this one in the fact dictionary.'),
    ),
  }
}

function unknownCharacteristic(
  { document, pointer }: FactUse,
  id: string,
  characteristics: ReadonlySet<string>,
  suggest: Suggest,
): Finding {
  const name = quoted(id)
  return {
    document: { kind: document.kind, id: document.id },
    pointer,
    what: text(`没有任何规格具有特性${name['zh-CN']}。`, `No specification has a characteristic ${name.en}.`),
    fix: didYouMean(
      suggest(id, characteristics),
      text('请改用某个规格的特性标识。', 'Use the id of a characteristic of some specification.'),
    ),
  }
}

function characteristicsOf(draft: CatalogDraft): ReadonlySet<string> {
  const specifications = [...draft.all('productSpecification'), ...draft.all('serviceSpecification'), ...draft.all('resourceSpecification')]
  return new Set(specifications.flatMap(({ characteristics }) => characteristics.map(({ id }) => id)))
}

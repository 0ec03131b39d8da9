import { type Check, type Finding, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { isListFact } from '../../model/fact.js'
import type { PriceTable } from '../../model/price.js'
import { comparisonsOf } from '../../rules/comparisons-of.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { DocumentRef } from '../../values/ids.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { chargedTables } from './charged-tables.js'
import { discount, exampleWithPrices, oneTime } from './example.js'

const spender = { fact: 'order.listMonthly', operator: 'greaterThanInclusive', value: 100 }

/** A condition about what is listed where nothing is listed yet, or in a catalog where nobody could say in which currency. */
export const listFact: Check = {
  code: 'price/list-fact',
  severity: 'error',
  why: text(
    '按标准资费判断的条件只对调整有意义；用在别处永远无法判断，多币种时也不知道与哪种金额比较。',
    'What is listed is known when alterations are weighed. Elsewhere such a condition could never be decided, and among several currencies nobody could say which it means.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    const tables = new Set<string>(
      draft
        .all('priceTable')
        .filter(looksAtList)
        .map(({ id }) => id),
    )
    const currencies = draft.all('catalog').flatMap(({ currencies }) => currencies)
    const found: Finding[] = []
    const note = (document: DocumentRef, at: string, isAlteration: boolean) => {
      if (!isAlteration) found.push({ document, pointer: at, ...tooEarly(document.id) })
      else if (currencies.length > 1) found.push({ document, pointer: at, ...severalCurrencies(document.id) })
    }
    for (const { kind, id, when, charge } of draft.all('productOfferingPrice')) {
      const isAlteration = charge.kind === 'alteration'
      if (when !== undefined && comparisonsOf(rules, when).some(({ fact }) => isListFact(fact)))
        note({ kind, id }, pointer('when'), isAlteration)
      if (isAlteration && charge.effect.kind === 'byTable' && tables.has(charge.effect.table))
        note({ kind, id }, pointer('charge', 'effect', 'table'), isAlteration)
      for (const { table, steps } of chargedTables({ charge }))
        if (tables.has(table)) note({ kind, id }, pointer('charge', ...steps), isAlteration)
    }
    for (const { kind, id, when } of draft.all('realization'))
      if (when !== undefined && comparisonsOf(rules, when).some(({ fact }) => isListFact(fact))) note({ kind, id }, pointer('when'), false)
    return found
  },
  examples: {
    sound: withWhen(discount({ kind: 'percentOff', percent: '10' })),
    unsound: withWhen(oneTime('10.00')),
  },
}

function looksAtList({ dimensions }: PriceTable): boolean {
  return dimensions.some(({ fact }) => isListFact(fact))
}

function tooEarly(id: string): { readonly what: LocalizedText; readonly fix: LocalizedText } {
  return {
    what: text(
      `“${id}”的条件看标准资费合计，而那时资费还没有算出。`,
      `"${id}" looks at what is listed, which is not known before its own amount is.`,
    ),
    fix: text(
      '请改用其他条件；只有调整（alteration）可以看标准资费。',
      'Use another condition: only an alteration may look at what is listed.',
    ),
  }
}

function severalCurrencies(id: string): { readonly what: LocalizedText; readonly fix: LocalizedText } {
  return {
    what: text(
      `目录有多个币种，“${id}”与标准资费比较的数值没有币种。`,
      `The catalog has several currencies, and the number that "${id}" compares with what is listed has none.`,
    ),
    fix: text('请改用其他条件，或者每个币种各用一个目录。', 'Use another condition, or a catalog for each currency.'),
  }
}

function withWhen(charge: object) {
  const more = exampleWithPrices({ welcome: charge })
  return exampleCatalog(...more.map((document) => (document.id === 'welcome' ? { ...document, when: spender } : document)))
}

import { type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { PriceTable } from '../../model/price.js'
import { contextWords } from '../../rules/checks/decision-findings.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { JsonValue } from '../../values/json.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { judgeGaps, type PriceGap } from './judge-gaps.js'

/** Findings from the gaps of tables that are of one kind, each with its context in words. */
export function gapFindings(
  draft: CatalogDraft,
  isMeant: (gap: PriceGap) => boolean,
  wording: (table: PriceTable, gap: PriceGap, context: LocalizedText) => Pick<Finding, 'what' | 'fix'>,
): readonly Finding[] {
  const rules = rulesOf(draft)
  const judgements = judgeGaps(draft)
  return draft.all('priceTable').flatMap((table) =>
    (judgements.get(table.id)?.gaps ?? []).filter(isMeant).map((gap) => ({
      document: { kind: table.kind, id: table.id },
      pointer: pointer('rows'),
      ...wording(table, gap, contextOf(contextWords(rules, gap.facts), gap)),
      witness: witnessOf(gap),
    })),
  )
}

function contextOf(facts: LocalizedText, { offering, currency }: PriceGap): LocalizedText {
  const and = (words: string, sign: string) => (words === '' ? '' : `${sign}${words}`)
  const paidIn = currency === null ? text('', '') : text(`，币种 ${currency}`, ` in ${currency}`)
  return text(
    `订购“${offering}”${paidIn['zh-CN']}${and(facts['zh-CN'], '，')}`,
    `"${offering}" is ordered${paidIn.en}${and(facts.en, ' and ')}`,
  )
}

function witnessOf({ offering, carrier, price, currency, facts, at }: PriceGap): JsonValue {
  return {
    offering,
    carrier,
    price,
    ...(currency === null ? {} : { currency }),
    facts: facts as JsonValue,
    ...(at === undefined ? {} : { at }),
  }
}

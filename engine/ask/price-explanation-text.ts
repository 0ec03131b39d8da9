import type { AuthoredPeriod } from '../model/document-header.js'
import type { ProductOfferingPrice } from '../model/price.js'
import { utcPeriod } from '../price/table/compile-table.js'
import type { PriceNotTaken } from '../price/why-not.js'
import { priceNotTakenText, rowNotTakenText } from '../price/why-not-text.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import { reasonLines } from '../rules/sentence.js'
import { outcomeSentences, type WantedOutcome } from '../rules/what-if/sentences.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { zoneTime } from '../values/zone-time.js'
import type { Explained, PriceExplanation } from './explain-price.js'
import { orderOnItemText, outOfOrderText } from './order-on-item-text.js'
import { dictionaryOf } from './selection-change.js'

/** An explanation in whole sentences: what keeps the price, or the row, out; and what would bring it in. */
export interface ToldPrice {
  readonly because: readonly LocalizedText[]
  readonly change: readonly LocalizedText[]
}

/** The names are those of the catalog by which the item is priced. */
export function tellPrice(catalog: Words, explained: PriceExplanation): ToldPrice {
  const { draft } = catalog
  const rules = dictionaryOf(catalog, explained, true)
  const document = draft.find('productOfferingPrice', explained.price)
  const table = explained.table === null ? undefined : draft.find('priceTable', explained.table)
  const { because, rowBecause, order } = explained
  return {
    because: [
      ...(order === undefined ? [] : orderOnItemText(rules.timeZone, order)),
      ...because.flatMap((one) =>
        one.why === 'free' || one.why === 'otherVersion'
          ? [outOfOrderText(one)]
          : [priceNotTakenText(one), ...underneath(catalog, rules, one)],
      ),
      ...(rowBecause === null
        ? []
        : [rowNotTakenText(rules, table, rowBecause), ...(rowBecause.reason === null ? [] : linesOf(rules, rowBecause.reason))]),
    ],
    change: changeTold(rules, explained, document, table?.rows.find(({ id }) => id === explained.row)?.validFor),
  }
}

type Words = Explained['by']

/** What the condition says, or what acts instead. */
function underneath({ draft }: Words, rules: CompiledRules, one: PriceNotTaken): readonly LocalizedText[] {
  if (!('winner' in one)) return one.reason === null ? [] : linesOf(rules, one.reason)
  const { 'zh-CN': chinese, en } = draft.find('productOfferingPrice', one.winner)?.name ?? text(one.winner, one.winner)
  return [text(`取的是“${chinese}”。`, `It is "${en}" that counts.`)]
}

function linesOf(rules: CompiledRules, reason: Parameters<typeof reasonLines>[1]): readonly LocalizedText[] {
  return reasonLines(rules, reason).map((line) => line.text)
}

function changeTold(
  rules: CompiledRules,
  { change, row, rowBecause, because }: PriceExplanation,
  document: ProductOfferingPrice | undefined,
  rowValidity: AuthoredPeriod | undefined,
): readonly LocalizedText[] {
  const outcome = outcomeOf(document, row)
  if (change.kind !== 'not-by-facts' && change.kind !== 'not-reckoned') return outcomeSentences(rules, change, outcome)
  const why = because.find(({ why }) => why !== 'condition')?.why ?? rowBecause?.by ?? null
  const first = change.kind === 'not-by-facts' ? settled : notReckoned
  return [first, ...inNeedOf(rules, document, why, rowBecause === null ? document?.validFor : rowValidity)]
}

const settled = text('这与客户的任何事实无关。', 'No fact has a say in this.')

const notReckoned = text(
  '对客户已有的产品，不推算怎样变动才会适用。',
  'What would bring it in is not reckoned here: a change may have what the customer has priced otherwise altogether.',
)

/** What it takes where facts have no say. */
function inNeedOf(
  rules: CompiledRules,
  document: ProductOfferingPrice | undefined,
  why: string | null,
  validFor: AuthoredPeriod | undefined,
): readonly LocalizedText[] {
  const charge = document?.charge
  if (why === 'validity' && validFor !== undefined) return [periodText(rules, validFor)]
  if (why === 'action' && charge?.kind === 'oneTime')
    return [
      text(
        `它在以下订单操作时收取：${charge.actions.join('、')}。`,
        `It is charged for these order actions: ${charge.actions.join(', ')}.`,
      ),
    ]
  if (why === 'usage' && charge?.kind === 'usage')
    return [text(`给出“${charge.metric}”的用量，它就会计入。`, `It comes in with expected use of "${charge.metric}".`)]
  return []
}

function periodText({ timeZone }: CompiledRules, validFor: AuthoredPeriod): LocalizedText {
  const { from, to } = utcPeriod(validFor)
  const [since, until] = [from, to].map((end) => (end === undefined ? null : zoneTime(timeZone, end)))
  if (since == null) return text(`它在 ${until} 之前有效。`, `It is in force until ${until}.`)
  if (until == null) return text(`它从 ${since} 起有效。`, `It is in force from ${since}.`)
  return text(`它从 ${since} 起、在 ${until} 之前有效。`, `It is in force from ${since} until ${until}.`)
}

function outcomeOf(document: ProductOfferingPrice | undefined, row: string | null): WantedOutcome {
  const name = document?.name ?? text('', '')
  const [chinese, english] = [`“${name['zh-CN']}”`, `"${name.en}"`]
  const contradiction = text(
    '它所需要的不能同时成立：既要满足自身条件，又要排在它前面的都不适用。',
    'What it takes cannot all be so at once: its own conditions, and that nothing which comes before it applies.',
  )
  if (row === null)
    return {
      already: text(`${chinese}现在就适用。`, `${english} applies as things are.`),
      wouldBe: (phrase) => text(`若${phrase['zh-CN']}，${chinese}即适用。`, `${english} applies if ${phrase.en}.`),
      never: text(`无论事实怎样变动，${chinese}都不适用。`, `No change of facts would make ${english} apply.`),
      contradiction,
    }
  return {
    already: text(`${chinese}现在就按 ${row} 行计价。`, `Row ${row} gives the price of ${english} as things are.`),
    wouldBe: (phrase) =>
      text(`若${phrase['zh-CN']}，${chinese}即按 ${row} 行计价。`, `Row ${row} gives the price of ${english} if ${phrase.en}.`),
    never: text(
      `无论事实怎样变动，${chinese}都不按 ${row} 行计价。`,
      `No change of facts would make row ${row} give the price of ${english}.`,
    ),
    contradiction,
  }
}

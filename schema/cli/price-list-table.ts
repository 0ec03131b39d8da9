import type { PriceListAnswer } from '../../engine/ask/answer.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { ListedCharge } from '../../engine/price/whole-catalog/listed-charge.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { refusalLines } from './refusal-lines.js'

const listWords = {
  'zh-CN': {
    listed: '有目录价',
    undetermined: '尚不能确定',
    unpriced: '没有价格',
    notDue: '不收取',
    oneTime: '一次性',
    each: (count: number, unit: 'day' | 'month' | 'year') => `每 ${count} ${{ day: '天', month: '个月', year: '年' }[unit]}`,
    row: (table: string, row: string) => `（${table} 的 ${row} 行）`,
    'condition-unknown': '不知道是否收取',
    'row-unknown': '不知道适用哪一行',
    'price-not-found': '价格表中没有适用的行',
    'price-ambiguous': '适用的行不止一行',
    'currency-missing': '没有这一币种的金额',
    validity: '此时不生效',
    condition: '条件不成立',
  },
  en: {
    listed: 'listed',
    undetermined: 'undetermined',
    unpriced: 'without a price',
    notDue: 'not due',
    oneTime: 'once',
    each: (count: number, unit: 'day' | 'month' | 'year') => (count === 1 ? `each ${unit}` : `each ${count} ${unit}s`),
    row: (table: string, row: string) => ` (row ${row} of ${table})`,
    'condition-unknown': 'whether it is due is not known',
    'row-unknown': 'which row applies is not known',
    'price-not-found': 'no row of the table applies',
    'price-ambiguous': 'more than one row applies',
    'currency-missing': 'it has no amount in this currency',
    validity: 'it is not in force',
    condition: 'its condition does not hold',
  },
} as const

/** How many charges came out each way, then each offering with its charges. */
export function priceListLines(_catalog: CompiledCatalog, answer: PriceListAnswer, language: Language): readonly string[] {
  if (answer.kind !== 'priceList') return refusalLines(answer, language)
  const [word, own] = [words[language], listWords[language]]
  const { counts, offerings, currency, hasMore } = answer
  return [
    (['listed', 'undetermined', 'unpriced', 'notDue'] as const)
      .map((outcome) => `${own[outcome]}${word.colon}${counts[outcome]}`)
      .join(word.comma),
    ...offerings.flatMap(({ offering, charges }) => [offering, ...charges.map((one) => `  ${chargeLine(one, currency, language)}`)]),
    ...(hasMore ? [`${word.more} --after ${offerings.at(-1)?.offering ?? ''}`] : []),
  ]
}

function chargeLine(one: ListedCharge, currency: string, language: Language): string {
  const [word, own] = [words[language], listWords[language]]
  const often = one.period === null ? own.oneTime : own.each(one.period.count, one.period.unit)
  const start = `${one.price}${word.comma}${often}${word.colon}`
  switch (one.outcome) {
    case 'listed':
      return `${start}${currency} ${one.amount}${one.table === null || one.row === null ? '' : own.row(one.table, one.row)}`
    case 'undetermined':
      return `${start}${own[one.code]}${word.comma}${word.missing}${word.colon}${one.missing.join(word.between)}`
    case 'unpriced':
      return `${start}${own[one.code]}${one.rows.length === 0 ? '' : `${word.colon}${one.rows.join(word.between)}`}`
    case 'notDue':
      return `${start}${own[one.by]}`
  }
}

import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import { text as inBoth } from '../../../engine/values/localized-text.js'
import { ask, monthly } from '../../price/shop.js'
import { always, group, has, list, text } from '../fields.js'
import type { Adapter } from '../vector.js'

/** Price lists of levels, each within the next: a table over places, asked at the nearest one. */
export const adapter: Adapter = ({ input, policy }) => {
  if (has(policy, 'note')) always(policy, 'note', 'nearest level that has the item wins, not the cheapest')
  const levels = list(input, 'path').map((level) => ({ name: text(level, 'level'), prices: group(level, 'prices') }))
  const item = text(input, 'item')
  const places = levels.map((_, index) => ({
    kind: 'place',
    id: `level-${index}`,
    name: inBoth('层级', 'Level'),
    level: 'group',
    ...(index + 1 < levels.length ? { parent: `level-${index + 1}` } : {}),
  }))
  const rows = levels.flatMap(({ prices }, index) =>
    Object.keys(prices).map((priced) => ({
      id: `${index} ${priced}`,
      when: { item: priced, place: `level-${index}` },
      currency: 'CNY',
      amount: text(prices, priced),
    })),
  )
  const table = {
    kind: 'priceTable',
    id: 'lists',
    name: inBoth('价目', 'Lists'),
    dimensions: [
      { id: 'item', fact: 'asked.item', match: 'equal' },
      { id: 'place', fact: 'asked.place', match: 'within' },
    ],
    hitPolicy: { kind: 'specific', order: ['place', 'item'] },
    rows,
  }
  const fee = { ...monthly('0'), amount: { kind: 'table', table: 'lists' } }
  const answer = ask(
    { prices: { fee }, documents: [...exampleCatalog().filter(({ kind }) => kind === 'catalog'), ...places, table] },
    { facts: { 'asked.item': item, 'asked.place': 'level-0' } },
  )
  if (answer.kind !== 'priced') return { amount: null, level: null }
  const row = answer.trace.find((step) => step.step === 'row')
  if (row?.step !== 'row') throw new Error('A row gives the price.')
  return { amount: answer.lines[0]!.list, level: levels[Number(row.row.split(' ')[0])]!.name }
}

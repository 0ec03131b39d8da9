import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { contextWords } from '../../rules/checks/decision-findings.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { Period } from '../../values/instant.js'
import type { JsonValue } from '../../values/json.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { exampleWithTable } from './example.js'
import { gapFindings } from './gap-findings.js'
import { priceHoles } from './price-holes.js'

const july = '2026-07-01T00:00:00+08:00'
const fees = (until: string) =>
  exampleWithTable({
    dimensions: [],
    hitPolicy: { kind: 'unique' },
    rows: [
      { id: 'old', when: {}, currency: 'CNY', amount: '10.00', validFor: { to: until } },
      { id: 'new', when: {}, currency: 'CNY', amount: '12.00', validFor: { from: july } },
    ],
  })

/** Between two versions of a price, or of a row, comes a time of which neither speaks, while the offering is on sale. */
export const validityHole: Check = {
  code: 'price/validity-hole',
  severity: 'error',
  why: text(
    '两个版本之间没有价格时，订单会被拒绝，或者这段时间悄悄免费。',
    'Between the two versions orders are refused, or what is ordered is silently free.',
  ),
  find: (draft) => [...holesInTables(draft), ...holesInPrices(draft)],
  examples: { sound: fees(july), unsound: fees('2026-06-30T00:00:00+08:00') },
}

function holesInTables(draft: CatalogDraft): readonly Finding[] {
  return gapFindings(
    draft,
    ({ hole, isBound }) => hole !== null && !isBound,
    ({ id }, { hole }, context) => {
      const time = periodWords(hole!)
      return {
        what: text(
          `“${id}”${time['zh-CN']}没有任何一行成立：${context['zh-CN']}。`,
          `No row of "${id}" holds ${time.en} where ${context.en}, though rows hold at other times.`,
        ),
        fix: text(
          '请让前后两行的有效期相接，或者补上这段时间的行。',
          'Let the rows before and after meet, or add a row for the time between.',
        ),
      }
    },
  )
}

function holesInPrices(draft: CatalogDraft): readonly Finding[] {
  const rules = rulesOf(draft)
  return priceHoles(draft).holes.map(({ carrier, before, after, period, offering, facts, at }) => {
    const [time, context] = [periodWords(period), contextWords(rules, facts)]
    const where = Object.keys(facts).length === 0 ? text('', '') : text(`（${context['zh-CN']}）`, ` where ${context.en}`)
    return {
      document: { kind: after.kind, id: after.id },
      pointer: pointer('validFor', 'from'),
      what: text(
        `“${carrier.id}”${time['zh-CN']}没有这类价格：“${before.id}”已经结束，“${after.id}”还没有开始${where['zh-CN']}。`,
        `"${carrier.id}" has no such price ${time.en}: "${before.id}" has ended and "${after.id}" has not begun${where.en}.`,
      ),
      fix: text(
        '请让两个价格的有效期相接；这段时间要免费，应写明为 0。',
        'Let the two prices meet; if the time between is meant to be free, say so with a price of 0.',
      ),
      witness: { offering, carrier: carrier.id, price: after.id, facts: facts as JsonValue, at },
    }
  })
}

function periodWords({ from, to }: Period): LocalizedText {
  if (from === undefined) return text(`在 ${to} 之前`, `before ${to}`)
  return to === undefined ? text(`从 ${from} 起`, `from ${from} on`) : text(`从 ${from} 到 ${to}`, `from ${from} to ${to}`)
}

import { ratePeriod } from '../../../engine/price/rate/rate-period.js'
import type { RatedLine } from '../../../engine/price/rate/rated-line.js'
import { toText } from '../../../engine/values/ratio.js'
import { currency, day, decimal, group, list, text, word } from '../fields.js'
import { lineOf, periodTerms, referenceNames } from '../open-meter.js'
import type { Adapter, Fields } from '../vector.js'

interface Booked {
  readonly line: RatedLine
  readonly name: string
}

/** A growing total that is rated phase by phase: each books what the ones before have not, and takes back what is due no longer. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'openmeter') throw new Error(`Whose conventions are those of ${dialect}?`)
  const price = group(input, 'price')
  const terms = periodTerms(price, policy, currency(input, 'currency'))
  const model = text(price, 'model')
  const asked = list(input, 'phases')
  const booked: Booked[] = []
  const phases = asked.map((phase, position): Fields => {
    const period = { from: day(group(phase, 'period'), 'from'), to: day(group(phase, 'period'), 'to') }
    const rated = ratePeriod(terms, {
      use: { quantity: decimal(phase, 'cumulative_quantity') },
      booked: booked.map(({ line }) => line),
      closes: position === asked.length - 1,
      interim: 'correct',
    })
    if (rated.kind !== 'rated') throw new Error(`The use is refused: ${rated.kind}.`)
    const lines = rated.lines.map((line) => shown(line, model, booked, period))
    booked.push(...rated.lines.map((line, index) => ({ line, name: `phase-${position + 1}-line-${index + 1}` })))
    return { lines, total: toText(rated.total) }
  })
  return { phases }
}

/** A line that takes back an earlier one is called by it, at the earlier price. */
function shown(line: RatedLine, model: string, booked: readonly Booked[], period: Fields): Fields {
  const { credits: _, ...fields } = lineOf(line, model)
  if (line.corrects === null) return { ...fields, period }
  const ref = String(fields['ref'])
  const name = ref.startsWith('graduated-') ? ref : word({ ref }, 'ref', referenceNames)
  return { ...fields, period, ref: `${name}#correction:detailed_line_id=${booked[line.corrects]!.name}` }
}

import { ratePeriod } from '../../../engine/price/rate/rate-period.js'
import type { RatedLine } from '../../../engine/price/rate/rated-line.js'
import { isZero, toText, zero } from '../../../engine/values/ratio.js'
import { day, decimal, group, list, text, word } from '../fields.js'
import { chargedUse, lineOf, periodTerms, placeOf, referenceNames } from '../open-meter.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

interface Booked {
  readonly line: RatedLine
  readonly name: string
}

/** A growing total that is rated phase by phase: each books what the ones before have not, and takes back what is due no longer. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'openmeter') throw new Error(`Whose conventions are those of ${dialect}?`)
  const terms = periodTerms(input, policy)
  const model = text(group(input, 'price'), 'model')
  const asked = list(input, 'phases')
  const booked: Booked[] = []
  const phases = asked.map((phase, position): Fields => {
    const period = { from: day(group(phase, 'period'), 'from'), to: day(group(phase, 'period'), 'to') }
    const rated = ratePeriod(terms, {
      use: { quantity: chargedUse(input, zero, decimal(phase, 'cumulative_quantity')).now },
      booked: booked.map(({ line }) => line),
      closes: position === asked.length - 1,
      interim: 'correct',
    })
    if (rated.kind !== 'rated') throw new Refusal(rated.kind)
    const told = inPlace(rated.lines, model).filter(isVisible)
    const lines = told.map((line) => shown(line, model, booked, period))
    const hidden = rated.lines.filter((line) => !told.includes(line)).map((line) => ({ line, name: '' }))
    booked.push(...told.map((line, index) => ({ line, name: `phase-${position + 1}-line-${index + 1}` })), ...hidden)
    return { lines, total: toText(rated.total) }
  })
  return { phases }
}

/** The order of the source: by what is charged, and of the same by its name, where a line that takes back another follows it. */
function inPlace(lines: readonly RatedLine[], model: string): readonly RatedLine[] {
  const nameOf = (line: RatedLine) => {
    const ref = String(lineOf(line, model)['ref'])
    return (referenceNames[ref] ?? ref) + (line.corrects === null ? '' : '#')
  }
  return [...lines].sort((left, right) => placeOf(left, model) - placeOf(right, model) || (nameOf(left) < nameOf(right) ? -1 : 1))
}

/** The source shows no line of which every amount is zero. */
function isVisible({ amount, discount }: RatedLine): boolean {
  return !isZero(amount) || !isZero(discount)
}

/** A line that takes back an earlier one is called by it, at the earlier price. */
function shown(line: RatedLine, model: string, booked: readonly Booked[], period: Fields): Fields {
  const { credits: _, ...fields } = lineOf(line, model)
  if (line.corrects === null) return { ...fields, period }
  const ref = String(fields['ref'])
  const name = ref.startsWith('graduated-') ? ref : word({ ref }, 'ref', referenceNames)
  return { ...fields, period, ref: `${name}#correction:detailed_line_id=${booked[line.corrects]!.name}` }
}

import { useState } from 'react'
import { undeclaredText } from '../../../engine/ask/undeclared-text.js'
import type { UndeclaredBasis } from '../../../engine/price/held/change-answer.js'
import type { AllowanceLine, PricedItems } from '../../../engine/price/price-answer.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { MissingFacts } from '../../parts/MissingFacts.js'
import { Section } from '../../parts/Section.js'
import { Empty } from '../../parts/States.js'
import { ChangeLines } from './ChangeLines.js'
import { PriceLines } from './PriceLines.js'
import { PriceProblems } from './PriceProblems.js'
import { StepDetails } from './StepDetails.js'
import { changesOf, headlines, pricedOf } from './simulation-view.js'
import { stepsOfAllowance } from './steps-behind.js'
import { TermLines } from './TermLines.js'

/** What it costs: each line, how it came to its amount, and what comes with it. */
export function PricePanel({ simulation, offering }: { simulation: Simulation; offering: string }) {
  const { t, phrase } = useWords()
  const { answer } = simulation.quote
  const priced = pricedOf(simulation)
  const changes = changesOf(simulation)
  if (answer.kind === 'undetermined' || answer.kind === 'not-priced') {
    return (
      <div className="result-body">
        <p className={`verdict verdict-${answer.kind === 'undetermined' ? 'open' : 'bad'}`}>{phrase(headlines(simulation).price.phrase)}</p>
        {answer.kind === 'undetermined' ? <MissingFacts facts={answer.missing} /> : null}
        <PriceProblems problems={answer.because} />
      </div>
    )
  }
  if (answer.kind === 'basis-undeclared') return <UndeclaredBases items={answer.items} />
  if (priced === null) return <Empty title={phrase(headlines(simulation).price.phrase)} />
  return (
    <div className="result-body">
      {answer.kind === 'incomplete' ? <p className="verdict verdict-open">{t('price.soFar')}</p> : null}
      {changes === null ? null : <ChangeLines changes={changes} offering={offering} />}
      {changes !== null && priced.lines.length === 0 ? null : <PriceLines priced={priced} waterfalls={simulation.waterfalls} />}
      <Allowances priced={priced} />
      <TermLines priced={priced} />
    </div>
  )
}

/** Items of what the customer has whose prices nobody declared a basis for, and what to do about it. */
function UndeclaredBases({ items }: { items: readonly UndeclaredBasis[] }) {
  const { t, say } = useWords()
  return (
    <div className="result-body">
      <p className="verdict verdict-bad">{t('answer.quote.basis-undeclared')}</p>
      <ul className="price-problems">
        {items.map((item) => {
          const { what, fix } = undeclaredText(item)
          return (
            <li key={item.path}>
              <p>{say(what)}</p>
              <p className="muted">{say(fix)}</p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What comes with it each month; the first period's share opens what made it. */
function Allowances({ priced }: { priced: PricedItems }) {
  const { t, say } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  if (priced.allowances.length === 0) return null
  const shown = priced.allowances.find((line) => keyOf(line) === open)
  return (
    <Section title={t('price.allowances')}>
      <div className="scroll-x">
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t('field.name')}</th>
              <th className="num">{t('price.perMonth')}</th>
              <th className="num">{t('price.firstPeriod')}</th>
            </tr>
          </thead>
          <tbody>
            {priced.allowances.map((line) => (
              <tr key={keyOf(line)} className={line === shown ? 'line-selected' : ''}>
                <td>{say(line.name)}</td>
                <td className="num">
                  {line.perMonth} {line.unit}
                </td>
                <td className="num">
                  <button
                    type="button"
                    className="figure-button"
                    aria-expanded={line === shown}
                    aria-label={t('priceFigure.firstPeriod', { name: say(line.name), quantity: line.firstPeriod, unit: line.unit })}
                    onClick={() => setOpen(line === shown ? null : keyOf(line))}
                  >
                    {line.firstPeriod} {line.unit}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown === undefined ? null : <StepDetails line={shown} steps={stepsOfAllowance(priced, shown)} />}
    </Section>
  )
}

function keyOf({ path, price }: AllowanceLine): string {
  return `${path} ${price}`
}

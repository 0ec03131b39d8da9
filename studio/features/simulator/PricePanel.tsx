import type { PricedItems } from '../../../engine/price/price-answer.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { MissingFacts } from '../../parts/MissingFacts.js'
import { Section } from '../../parts/Section.js'
import { Empty } from '../../parts/States.js'
import { PriceLines } from './PriceLines.js'
import { PriceProblems } from './PriceProblems.js'
import { headlines, pricedOf } from './simulation-view.js'

/** What it costs: each line, how it came to its amount, and what comes with it. */
export function PricePanel({ simulation }: { simulation: Simulation }) {
  const { t, phrase } = useWords()
  const { answer } = simulation.quote
  const priced = pricedOf(simulation)
  if (answer.kind === 'undetermined' || answer.kind === 'not-priced') {
    return (
      <div className="result-body">
        <p className={`verdict verdict-${answer.kind === 'undetermined' ? 'open' : 'bad'}`}>{phrase(headlines(simulation).price.phrase)}</p>
        {answer.kind === 'undetermined' ? <MissingFacts facts={answer.missing} /> : null}
        <PriceProblems problems={answer.because} />
      </div>
    )
  }
  if (priced === null) return <Empty title={phrase(headlines(simulation).price.phrase)} />
  return (
    <div className="result-body">
      {answer.kind === 'incomplete' ? <p className="verdict verdict-open">{t('price.soFar')}</p> : null}
      <PriceLines priced={priced} waterfalls={simulation.waterfalls} />
      <Allowances priced={priced} />
    </div>
  )
}

function Allowances({ priced }: { priced: PricedItems }) {
  const { t, say } = useWords()
  if (priced.allowances.length === 0) return null
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
              <tr key={`${line.path} ${line.price}`}>
                <td>{say(line.name)}</td>
                <td className="num">
                  {line.perMonth} {line.unit}
                </td>
                <td className="num">
                  {line.firstPeriod} {line.unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

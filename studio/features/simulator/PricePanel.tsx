import { useState } from 'react'
import type { PricedItems, PriceLine } from '../../../engine/price/price-answer.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { periodPhrase } from '../../parts/charge-view.js'
import { MissingFacts } from '../../parts/MissingFacts.js'
import { Section } from '../../parts/Section.js'
import { Empty } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import { PriceProblems } from './PriceProblems.js'
import { headlines, pricedOf } from './simulation-view.js'
import { Waterfall } from './Waterfall.js'

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
      <Lines priced={priced} simulation={simulation} />
      <Allowances priced={priced} />
    </div>
  )
}

function Lines({ priced, simulation }: { priced: PricedItems; simulation: Simulation }) {
  const { t, say } = useWords()
  const [wanted, setWanted] = useState<string | null>(null)
  const selected =
    priced.lines.find((line) => keyOf(line) === wanted) ?? priced.lines.find(({ charge }) => charge === 'recurring') ?? priced.lines[0]
  const bars = simulation.waterfalls.find(({ path, price }) => path === selected?.path && price === selected.price)?.bars ?? []
  if (selected === undefined) return <Empty title={t('price.noLines')} />
  return (
    <>
      <div className="scroll-x">
        <table className="grid-table lines">
          <caption className="hidden-visually">{t('price.lines')}</caption>
          <thead>
            <tr>
              <th>{t('price.line')}</th>
              <th className="num">{t('price.list')}</th>
              <th className="num">{t('field.amount')}</th>
              <th className="num">{t('price.firstBill')}</th>
            </tr>
          </thead>
          <tbody>
            {priced.lines.map((line) => (
              <tr key={keyOf(line)} className={line === selected ? 'line-selected' : ''}>
                <td>
                  <button type="button" className="line-button" aria-pressed={line === selected} onClick={() => setWanted(keyOf(line))}>
                    {say(line.name)}
                  </button>
                  <LineDetail line={line} />
                </td>
                <td className="num faint">{line.list === line.amount ? '' : line.list}</td>
                <td className="num">{line.amount}</td>
                <td className="num">{line.firstBill}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <TotalRow name={t('price.monthly')} amount={priced.totals.monthly} />
            <TotalRow name={t('price.oneTime')} amount={priced.totals.oneTime} />
            <TotalRow name={t('price.firstBill')} amount={priced.totals.firstBill} firstBill />
          </tfoot>
        </table>
      </div>
      <Section title={t('price.how', { name: say(selected.name) })}>
        <Waterfall bars={bars} currency={priced.currency} />
      </Section>
    </>
  )
}

/** Where a line comes from and how often it is charged. */
function LineDetail({ line }: { line: PriceLine }) {
  const { t, say, phrase } = useWords()
  const { documents } = useCatalog()
  const offering = documents.find('productOffering', line.offering)
  const { period } = line
  const words = [
    offering === undefined ? line.offering : say(offering.name),
    line.quantity === 1 ? null : `× ${line.quantity}`,
    period === null ? t(`charge.${line.charge}`) : phrase(periodPhrase(period)),
    line.refundable ? t('charge.refundable') : null,
  ]
  return <span className="faint line-detail">{words.filter((word) => word !== null).join(' · ')}</span>
}

function TotalRow({ name, amount, firstBill = false }: { name: string; amount: string; firstBill?: boolean }) {
  return (
    <tr className="total-row">
      <td colSpan={2}>{name}</td>
      <td className="num">{firstBill ? '' : amount}</td>
      <td className="num">{firstBill ? amount : ''}</td>
    </tr>
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

function keyOf({ path, price }: PriceLine): string {
  return `${path} ${price}`
}

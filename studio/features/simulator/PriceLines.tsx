import { Button } from 'antd'
import { useState } from 'react'
import type { PricedItems, PriceLine } from '../../../engine/price/price-answer.js'
import type { LineWaterfall } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { periodPhrase } from '../../parts/charge-view.js'
import { Section } from '../../parts/Section.js'
import { Empty } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import './price-steps.css'
import { StepDetails } from './StepDetails.js'
import { barOf, stepsBehind } from './steps-behind.js'
import { type ShownTotal, shownTotals } from './totals-view.js'
import { Waterfall } from './Waterfall.js'
import { WhyNot } from './WhyNot.js'

type Figure = 'list' | 'amount' | 'firstBill'

/** Every charge with its figures; each figure opens what made it, and each total the charges in it. */
export function PriceLines({ priced, waterfalls }: { priced: PricedItems; waterfalls: readonly LineWaterfall[] }) {
  const { t, say, phrase } = useWords()
  const [wanted, setWanted] = useState<string | null>(null)
  const [open, setOpen] = useState<number | null>(null)
  const [total, setTotal] = useState<string | null>(null)
  const [asksWhyNot, setAsksWhyNot] = useState(false)
  const selected =
    priced.lines.find((line) => keyOf(line) === wanted) ?? priced.lines.find(({ charge }) => charge === 'recurring') ?? priced.lines[0]
  if (selected === undefined) return <Empty title={t('price.noLines')} />
  const barsOf = (line: PriceLine) => waterfalls.find(({ path, price }) => path === line.path && price === line.price)?.bars ?? []
  const bars = barsOf(selected)
  const totals = shownTotals(priced)
  const opened = totals.find(({ key }) => key === total)
  const choose = (line: PriceLine, figure: Figure | null) => {
    setWanted(keyOf(line))
    setOpen(figure === null ? null : barOf(barsOf(line), figure))
  }
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
              <LineRow key={keyOf(line)} line={line} isSelected={line === selected} onChoose={(figure) => choose(line, figure)} />
            ))}
          </tbody>
          <tfoot>
            {totals.map((one) => (
              <TotalRow key={one.key} total={one} isOpen={total === one.key} onPress={() => setTotal(total === one.key ? null : one.key)} />
            ))}
          </tfoot>
        </table>
      </div>
      {opened === undefined ? null : (
        <Section title={t('priceFigure.madeOf', { total: phrase(opened.name) })}>
          <ul className="total-lines">
            {opened.parts.map(({ line, amount }) => (
              <li key={keyOf(line)}>
                <button type="button" className="line-button" onClick={() => choose(line, opened.of)}>
                  {say(line.name)}
                </button>
                <span className="num">{amount}</span>
              </li>
            ))}
          </ul>
          {opened.tax === null ? null : <p className="muted">{t('priceFigure.taxed', { ...opened.tax })}</p>}
        </Section>
      )}
      <Section
        title={t('price.how', { name: say(selected.name) })}
        actions={
          <Button size="small" aria-expanded={asksWhyNot} onClick={() => setAsksWhyNot(!asksWhyNot)}>
            {t('whyNotPrice.open')}
          </Button>
        }
      >
        {asksWhyNot ? <WhyNot priced={priced} line={selected} /> : null}
        <Waterfall
          bars={bars}
          currency={priced.currency}
          open={open}
          onOpen={setOpen}
          details={(position) => <StepDetails line={selected} steps={stepsBehind(priced, selected, bars, position)} />}
        />
      </Section>
    </>
  )
}

interface LineRowProps {
  readonly line: PriceLine
  readonly isSelected: boolean
  readonly onChoose: (figure: Figure | null) => void
}

function LineRow({ line, isSelected, onChoose }: LineRowProps) {
  const { t, say } = useWords()
  const figure = (name: Figure) => <FigureButton line={line} name={name} onPress={() => onChoose(name)} />
  return (
    <tr className={isSelected ? 'line-selected' : ''}>
      <td>
        <button type="button" className="line-button" aria-pressed={isSelected} onClick={() => onChoose(null)}>
          {say(line.name)}
        </button>
        <LineDetail line={line} />
        {(line.references ?? []).map(({ price, name, amount }) => (
          <span key={price} className="muted line-detail">
            {t('priceFigure.insteadOf', { amount, name: say(name) })}
          </span>
        ))}
        {line.firstPeriod === null || line.firstPeriod.amount === line.firstBill ? null : (
          <span className="muted line-detail">
            {t('priceFigure.inArrears', { on: line.firstPeriod.billedOn, amount: line.firstPeriod.amount })}
          </span>
        )}
        {line.later.map(({ from, amount }) => (
          <span key={from} className="muted line-detail">
            {t('priceFigure.later', { from, amount })}
          </span>
        ))}
      </td>
      <td className="num">{line.list === line.amount ? null : figure('list')}</td>
      <td className="num">{figure('amount')}</td>
      <td className="num">{figure('firstBill')}</td>
    </tr>
  )
}

/** A figure that opens what made it. */
function FigureButton({ line, name, onPress }: { line: PriceLine; name: Figure; onPress: () => void }) {
  const { t, say } = useWords()
  return (
    <button
      type="button"
      className="figure-button"
      aria-label={t(`priceFigure.${name}`, { name: say(line.name), amount: line[name] })}
      onClick={onPress}
    >
      {line[name]}
    </button>
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
    line.role === undefined ? null : t(`charge.role.${line.role}`),
  ]
  return <span className="faint line-detail">{words.filter((word) => word !== null).join(' · ')}</span>
}

interface TotalRowProps {
  readonly total: ShownTotal
  readonly isOpen: boolean
  readonly onPress: () => void
}

function TotalRow({ total: { name, amount, of, cash }, isOpen, onPress }: TotalRowProps) {
  const { t, phrase } = useWords()
  const figure = (
    <button
      type="button"
      className="figure-button"
      aria-expanded={isOpen}
      aria-label={t('priceFigure.total', { name: phrase(name), amount })}
      onClick={onPress}
    >
      {amount}
    </button>
  )
  return (
    <tr className="total-row">
      <td colSpan={2}>
        {phrase(name)}
        {cash === undefined ? null : <span className="muted line-detail">{t('priceFigure.inCash', { amount: cash })}</span>}
      </td>
      <td className="num">{of === 'amount' ? figure : null}</td>
      <td className="num">{of === 'firstBill' ? figure : null}</td>
    </tr>
  )
}

function keyOf({ path, price }: PriceLine): string {
  return `${path} ${price}`
}

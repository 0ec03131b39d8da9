import { Tooltip } from 'antd'
import { type ReactNode, useId } from 'react'
import type { WaterfallBar } from '../../../engine/price/waterfall.js'
import { useWords } from '../../language/use-words.js'
import { type DrawnBar, drawnBars } from './waterfall-view.js'

interface Props {
  readonly bars: readonly WaterfallBar[]
  readonly currency: string
  /** The bar that shows what made it. */
  readonly open: number | null
  readonly onOpen: (position: number | null) => void
  readonly details: (position: number) => ReactNode
}

/** How one line came to its amount, bar by bar; each opens what made it. */
export function Waterfall({ bars, currency, open, onOpen, details }: Props) {
  const id = useId()
  return (
    <ol className="waterfall">
      {drawnBars(bars).map((drawn, index) => (
        <li key={index}>
          <Bar
            drawn={drawn}
            currency={currency}
            controls={`${id}-${index}`}
            isOpen={index === open}
            onPress={() => onOpen(index === open ? null : index)}
          />
          {index === open ? <div id={`${id}-${index}`}>{details(index)}</div> : null}
        </li>
      ))}
    </ol>
  )
}

interface BarProps {
  readonly drawn: DrawnBar
  readonly currency: string
  readonly controls: string
  readonly isOpen: boolean
  readonly onPress: () => void
}

function Bar({ drawn: { bar, from, to, tone }, currency, controls, isOpen, onPress }: BarProps) {
  const { t, say } = useWords()
  const sign = bar.isTotal || bar.change.startsWith('-') ? '' : '+'
  const shown = bar.isTotal ? bar.after : `${sign}${bar.change.replace('-', '−')}`
  const explanation = t(bar.isTotal ? 'waterfall.total' : 'waterfall.step', {
    what: say(bar.label),
    change: shown,
    after: bar.after,
    currency,
  })
  return (
    <Tooltip title={explanation} trigger={['hover', 'focus']}>
      <button
        type="button"
        className={`bar bar-${tone}`}
        aria-label={explanation}
        aria-expanded={isOpen}
        aria-controls={isOpen ? controls : undefined}
        onClick={onPress}
      >
        <span className="bar-label">{say(bar.label)}</span>
        <svg className="bar-track" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1 1">
          <rect className="bar-shape" x={from} y={0.15} width={Math.max(to - from, 0.004)} height={0.7} />
        </svg>
        <span className="bar-amount num">{shown}</span>
      </button>
    </Tooltip>
  )
}

import { Tooltip } from 'antd'
import type { WaterfallBar } from '../../../engine/price/waterfall.js'
import { useWords } from '../../language/use-words.js'
import { type DrawnBar, drawnBars } from './waterfall-view.js'

/** How one line came to its amount, bar by bar; each bar can be reached and explains itself. */
export function Waterfall({ bars, currency }: { bars: readonly WaterfallBar[]; currency: string }) {
  return (
    <ol className="waterfall">
      {drawnBars(bars).map((drawn, index) => (
        <li key={index}>
          <Bar drawn={drawn} currency={currency} />
        </li>
      ))}
    </ol>
  )
}

function Bar({ drawn: { bar, from, to, tone }, currency }: { drawn: DrawnBar; currency: string }) {
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a bar explains itself when it is reached */}
      <div className={`bar bar-${tone}`} tabIndex={0} role="img" aria-label={explanation}>
        <span className="bar-label">{say(bar.label)}</span>
        <svg className="bar-track" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1 1">
          <rect className="bar-shape" x={from} y={0.15} width={Math.max(to - from, 0.004)} height={0.7} />
        </svg>
        <span className="bar-amount num">{shown}</span>
      </div>
    </Tooltip>
  )
}

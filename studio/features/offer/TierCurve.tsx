import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { RatedModel } from '../../../engine/price/charge-model/rated-model.js'
import { useWords } from '../../language/use-words.js'
import { type ChargeCurve, type ChargedPoint, chargeAt } from './charge-curve.js'
import {
  type CurveMeasure,
  cursorStops,
  type DrawnCurve,
  drawnCurve,
  heightOf,
  placeOf,
  pointWords,
  stopAt,
  stopReached,
} from './tier-curve-view.js'

const [width, height] = [640, 264]
const plot = { left: 56, right: 624, top: 16, bottom: 228 }

interface Props {
  readonly model: RatedModel
  readonly curve: ChargeCurve
  readonly measure: CurveMeasure
  readonly unit: string
  readonly currency: string
  readonly decimals: number
}

/** The amount over the quantity, with a cursor that pointer and arrow keys move and that says what stands there. */
export function TierCurve({ model, curve, measure, unit, currency, decimals }: Props) {
  const { t } = useWords()
  const frame = useRef<SVGSVGElement>(null)
  const drawn = useMemo(() => drawnCurve(curve, measure), [curve, measure])
  const stops = useMemo(() => cursorStops(curve), [curve])
  const [wanted, setWanted] = useState<number | null>(null)
  const present = Math.min(wanted ?? Math.floor(stops.length / 2), stops.length - 1)
  const point = useMemo(() => chargeAt(model, stops[present]!), [model, stops, present])
  const words = pointWords(point, decimals)
  const said =
    words.amount === null
      ? t('tierCurve.noPriceAt', { quantity: words.quantity, unit })
      : t('tierCurve.at', { quantity: words.quantity, unit, amount: words.amount, currency })
  const parts = [
    said,
    words.perUnit === null ? null : t('tierCurve.eachAt', { amount: words.perUnit, currency, unit }),
    words.tier === null ? null : t('tierCurve.tier', { tier: words.tier }),
  ].filter((part) => part !== null)

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const reached = stopReached(stops, curve.borders, present, event.key)
    if (reached === null) return
    event.preventDefault()
    setWanted(reached)
  }
  function onPointer(event: PointerEvent) {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined || (event.type === 'pointermove' && event.pointerType !== 'mouse')) return
    const x = ((event.clientX - box.left) / box.width) * width
    setWanted(stopAt(curve, stops, (x - plot.left) / (plot.right - plot.left)))
  }
  return (
    <div
      className="tier-curve"
      role="slider"
      tabIndex={0}
      aria-label={t(`tierCurve.cursor.${measure}`, { unit, currency })}
      aria-valuemin={0}
      aria-valuemax={stops.length - 1}
      aria-valuenow={present}
      aria-valuetext={parts.join(' · ')}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
    >
      <p className="tier-readout" aria-hidden="true">
        {parts.map((part, index) => (
          <span key={index} className={index === 0 ? 'tier-readout-main' : 'muted'}>
            {part}
          </span>
        ))}
      </p>
      <svg ref={frame} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Axes drawn={drawn} across={t('tierCurve.across', { unit })} upwards={t(`tierCurve.upwards.${measure}`, { currency, unit })} />
        <Lines drawn={drawn} />
        <Cursor curve={curve} drawn={drawn} point={point} measure={measure} />
      </svg>
    </div>
  )
}

function Axes({ drawn, across, upwards }: { drawn: DrawnCurve; across: string; upwards: string }) {
  return (
    <>
      {drawn.upwards.map(({ at, text }) => (
        <g key={text}>
          <line className="tier-grid" x1={plot.left} x2={plot.right} y1={up(at)} y2={up(at)} />
          <text className="tier-tick" x={plot.left - 8} y={up(at) + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {drawn.across.map(({ at, text }) => (
        <g key={text}>
          <line className="tier-axis" x1={along(at)} x2={along(at)} y1={plot.bottom} y2={plot.bottom + 4} />
          <text className="tier-tick" x={along(at)} y={plot.bottom + 17} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {drawn.borders.map((at) => (
        <line key={at} className="tier-border" x1={along(at)} x2={along(at)} y1={plot.top} y2={plot.bottom} />
      ))}
      <line className="tier-axis" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      <text className="tier-axis-name" x={plot.left} y={plot.top - 5}>
        {upwards}
      </text>
      <text className="tier-axis-name" x={plot.right} y={height - 3} textAnchor="end">
        {across}
      </text>
    </>
  )
}

function Lines({ drawn }: { drawn: DrawnCurve }) {
  return (
    <>
      {drawn.drops.map(({ at, from, to }) => (
        <line key={at} className="tier-drop" x1={along(at)} x2={along(at)} y1={up(from)} y2={up(to)} />
      ))}
      {drawn.lines.map((line, index) => (
        <polyline key={index} className="tier-line" points={line.map(({ x, y }) => `${along(x)},${up(y)}`).join(' ')} />
      ))}
      {drawn.dots.map(({ x, y, isIncluded }) => (
        <circle
          key={`${x} ${y}`}
          className={isIncluded ? 'tier-dot tier-dot-included' : 'tier-dot'}
          cx={along(x)}
          cy={up(y)}
          r={drawn.dots.length > 40 ? 2 : 3.5}
        />
      ))}
    </>
  )
}

interface CursorProps {
  readonly curve: ChargeCurve
  readonly drawn: DrawnCurve
  readonly point: ChargedPoint
  readonly measure: CurveMeasure
}

function Cursor({ curve, drawn, point, measure }: CursorProps) {
  const x = along(placeOf(curve, point.quantity))
  const high = heightOf(drawn, point, measure)
  return (
    <>
      <line className="tier-cursor" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      {high === null || high > 1 ? null : <circle className="tier-cursor-dot" cx={x} cy={up(high)} r={5} />}
    </>
  )
}

function along(x: number): number {
  return round(plot.left + x * (plot.right - plot.left))
}

function up(y: number): number {
  return round(plot.bottom - y * (plot.bottom - plot.top))
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

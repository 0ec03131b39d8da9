import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { ChargeModel } from '../../../engine/model/charge-model.js'
import { type AmountFigure, isByTable } from '../../../engine/model/figure.js'
import type { UsageCharge } from '../../../engine/model/price.js'
import { compileModel, type RatedModel } from '../../../engine/price/charge-model/rated-model.js'
import { type Currency, decimalsOf } from '../../../engine/values/currency.js'
import { useWords } from '../../language/use-words.js'
import { amountsText, modelTables } from '../../parts/charge-view.js'
import { Section } from '../../parts/Section.js'
import { useCatalog } from '../../source/use-catalog.js'
import { type ChargeCurve, chargeCurve } from './charge-curve.js'
import { TierCurve } from './TierCurve.js'
import { TierProbe } from './TierProbe.js'
import { TierTable } from './TierTable.js'
import { CapacityEditor } from './tier-editor/CapacityEditor.js'
import { TierEditor } from './tier-editor/TierEditor.js'
import type { TieredModel } from './tier-editor/typed-tiers.js'
import { type JumpWords, jumpWords } from './tier-jumps.js'
import './tier-curve.css'
import { borderPoints, type CurveMeasure, pointWords } from './tier-curve-view.js'

interface SectionProps {
  readonly charge: UsageCharge
  /** Absent, the tiers are only read. */
  readonly onModel?: ((model: ChargeModel) => void) | null
}

/** Tiers as they are authored, or to change, and the curve that they make. */
export function TierSection({ charge, onModel = null }: SectionProps) {
  const { t } = useWords()
  const { currencies } = useCatalog()
  const [wanted, setWanted] = useState<string | null>(null)
  const [measure, setMeasure] = useState<CurveMeasure>('amount')
  const { model } = charge
  const rated = useMemo(() => compileModel(model, currencies), [model, currencies])
  const curves = useMemo(() => [...rated].flatMap(([currency, inCurrency]) => curveOf(currency, inCurrency)), [rated])
  const isEdited = onModel !== null && 'tiers' in model
  const choices = isEdited ? currencies : curves.map(({ currency }) => currency)
  const currency = choices.find((one) => one === wanted) ?? curves[0]?.currency ?? choices[0]
  const shown = curves.find((one) => one.currency === currency)
  if (!('tiers' in model) && shown === undefined) return null
  return (
    <Section
      title={t('charge.tiers')}
      actions={
        <span className="tier-choices">
          {choices.length < 2 || currency === undefined ? null : (
            <Segmented aria-label={t('tierCurve.currency')} value={currency} onChange={setWanted} options={[...choices]} />
          )}
          {shown === undefined ? null : (
            <Segmented<CurveMeasure>
              aria-label={t('tierCurve.measure')}
              value={measure}
              onChange={setMeasure}
              options={(['amount', 'perUnit'] as const).map((value) => ({ value, label: t(`tierCurve.measures.${value}`) }))}
            />
          )}
        </span>
      }
    >
      {isEdited && currency !== undefined ? (
        <TiersToType key={currency} model={model} currency={currency} unit={charge.unit} onChange={onModel} />
      ) : (
        <TierTable charge={charge} />
      )}
      {shown === undefined ? (
        <NoCurve model={model} currency={currency ?? null} />
      ) : (
        <Drawn charge={charge} shown={shown} measure={measure} />
      )}
      {charge.cap === undefined ? null : <Capped cap={charge.cap} />}
    </Section>
  )
}

interface TypedProps {
  readonly model: Extract<ChargeModel, { readonly tiers: unknown }>
  readonly currency: string
  readonly unit: string
  readonly onChange: (model: ChargeModel) => void
}

function TiersToType({ model, ...rest }: TypedProps) {
  return model.kind === 'capacity' ? <CapacityEditor model={model} {...rest} /> : <TierEditor model={model} {...rest} />
}

function Capped({ cap }: { cap: AmountFigure }) {
  const { t } = useWords()
  return (
    <p className="muted">
      {isByTable(cap) ? t('charge.cappedByTable', { table: cap.table }) : t('charge.capped', { amount: amountsText(cap) })}
    </p>
  )
}

function isTiered(model: ChargeModel): model is TieredModel {
  return model.kind === 'graduated' || model.kind === 'volume' || model.kind === 'stairstep'
}

/** Why tiers have no curve. */
function NoCurve({ model, currency }: { model: ChargeModel; currency: string | null }) {
  const { t } = useWords()
  if ('tierBy' in model && model.tierBy.kind === 'metric')
    return <p className="muted">{t('tierCurve.byMetric', { metric: model.tierBy.metric })}</p>
  const tables = modelTables(model)
  if (tables.length > 0) return <p className="muted">{t('tierCurve.fromTables', { tables: tables.join(', ') })}</p>
  return isTiered(model) && currency !== null ? <p className="mark-open">{t('tierCurve.unpriced', { currency })}</p> : null
}

interface Shown {
  readonly currency: string
  readonly model: RatedModel
  readonly curve: ChargeCurve
}

interface DrawnProps {
  readonly charge: UsageCharge
  readonly shown: Shown
  readonly measure: CurveMeasure
}

function Drawn({ charge, shown: { currency, model, curve }, measure }: DrawnProps) {
  const { t } = useWords()
  const unit = charge.unit === 'currency' ? currency : charge.unit
  const decimals = decimalsOf(currency as Currency)
  return (
    <>
      <div className="tier-figures">
        <TierCurve key={currency} model={model} curve={curve} measure={measure} unit={unit} currency={currency} decimals={decimals} />
        <BorderTable model={model} curve={curve} unit={unit} currency={currency} decimals={decimals} />
      </div>
      <Jumps jumps={jumpWords(curve, currency, unit, decimals)} />
      <TierProbe model={model} unit={unit} currency={currency} decimals={decimals} />
      {charge.minimum === undefined && charge.cap === undefined ? null : <p className="muted">{t('tierCurve.beforeBounds')}</p>}
    </>
  )
}

const mostJumps = 6

/** Where the amount jumps, in words; drops first, since customers would use more to pay less. */
function Jumps({ jumps }: { jumps: readonly JumpWords[] }) {
  const { t, phrase } = useWords()
  const sorted = [...jumps.filter(({ kind }) => kind !== 'rise'), ...jumps.filter(({ kind }) => kind === 'rise')]
  return (
    <ul className="tier-jumps" aria-live="polite" aria-label={t('tierJump.all')}>
      {sorted.slice(0, mostJumps).map(({ kind, words }, index) => (
        <li key={index} className={kind === 'rise' ? 'muted' : 'tier-fall'}>
          {phrase(words)}
        </li>
      ))}
      {sorted.length > mostJumps ? <li className="faint">{t('problems.more', { count: sorted.length - mostJumps })}</li> : null}
    </ul>
  )
}

interface BorderProps {
  readonly model: RatedModel
  readonly curve: ChargeCurve
  readonly unit: string
  readonly currency: string
  readonly decimals: number
}

/** What is due at each border and right behind it: the curve for those who read it. */
function BorderTable({ model, curve, unit, currency, decimals }: BorderProps) {
  const { t } = useWords()
  const points = borderPoints(model, curve).map((point) => pointWords(point, decimals))
  return (
    <table className="grid-table tier-points">
      <caption className="hidden-visually">{t('tierCurve.points')}</caption>
      <thead>
        <tr>
          <th className="num">{unit}</th>
          <th className="num">{t('tierCurve.tierColumn')}</th>
          <th className="num">{currency}</th>
          <th className="num">{t('tierCurve.each', { currency, unit })}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ quantity, amount, perUnit, tier }) => (
          <tr key={quantity}>
            <td className="num">{quantity}</td>
            <td className="num">{tier ?? '—'}</td>
            <td className="num">{amount ?? t('tierCurve.noPrice')}</td>
            <td className="num">{perUnit ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function curveOf(currency: string, model: RatedModel): readonly Shown[] {
  const curve = chargeCurve(model)
  return curve === null ? [] : [{ currency, model, curve }]
}

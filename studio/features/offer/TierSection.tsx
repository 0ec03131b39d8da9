import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { ProductOfferingPrice, UsageCharge } from '../../../engine/model/price.js'
import { compileModel, type RatedModel } from '../../../engine/price/charge-model/rated-model.js'
import { type Currency, decimalsOf } from '../../../engine/values/currency.js'
import { useWords } from '../../language/use-words.js'
import { amountsText } from '../../parts/charge-view.js'
import { findingsIn } from '../../parts/diagnostic-view.js'
import { Section } from '../../parts/Section.js'
import { useCatalog } from '../../source/use-catalog.js'
import { type ChargeCurve, chargeCurve } from './charge-curve.js'
import { TierCurve } from './TierCurve.js'
import { TierTable } from './TierTable.js'
import './tier-curve.css'
import { borderPoints, type CurveMeasure, foundDrops, pointWords } from './tier-curve-view.js'

/** Tiers as they are authored, and the curve that they make. */
export function TierSection({ price, charge }: { price: ProductOfferingPrice; charge: UsageCharge }) {
  const { t } = useWords()
  const { currencies } = useCatalog()
  const [wanted, setWanted] = useState<string | null>(null)
  const [measure, setMeasure] = useState<CurveMeasure>('amount')
  const { model } = charge
  const rated = useMemo(() => compileModel(model, currencies), [model, currencies])
  const curves = useMemo(() => [...rated].flatMap(([currency, inCurrency]) => curveOf(currency, inCurrency)), [rated])
  const shown = curves.find(({ currency }) => currency === wanted) ?? curves[0]
  if (!('tiers' in model) && shown === undefined) return null
  return (
    <Section
      title={t('charge.tiers')}
      actions={
        shown === undefined ? null : (
          <span className="tier-choices">
            {curves.length < 2 ? null : (
              <Segmented
                aria-label={t('tierCurve.currency')}
                value={shown.currency}
                onChange={setWanted}
                options={curves.map(({ currency }) => currency)}
              />
            )}
            <Segmented<CurveMeasure>
              aria-label={t('tierCurve.measure')}
              value={measure}
              onChange={setMeasure}
              options={(['amount', 'perUnit'] as const).map((value) => ({ value, label: t(`tierCurve.measures.${value}`) }))}
            />
          </span>
        )
      }
    >
      <TierTable charge={charge} />
      {shown === undefined ? (
        'tierBy' in model && model.tierBy.kind === 'metric' ? (
          <p className="muted">{t('tierCurve.byMetric', { metric: model.tierBy.metric })}</p>
        ) : null
      ) : (
        <Drawn price={price} charge={charge} shown={shown} measure={measure} />
      )}
      {charge.cap === undefined ? null : <p className="muted">{t('charge.capped', { amount: amountsText(charge.cap) })}</p>}
    </Section>
  )
}

interface Shown {
  readonly currency: string
  readonly model: RatedModel
  readonly curve: ChargeCurve
}

interface DrawnProps {
  readonly price: ProductOfferingPrice
  readonly charge: UsageCharge
  readonly shown: Shown
  readonly measure: CurveMeasure
}

function Drawn({ price, charge, shown: { currency, model, curve }, measure }: DrawnProps) {
  const { t, say } = useWords()
  const { state } = useCatalog()
  const drops = foundDrops(findingsIn(state.diagnostics, price), currency)
  const unit = charge.unit === 'currency' ? currency : charge.unit
  const decimals = decimalsOf(currency as Currency)
  return (
    <>
      <div className="tier-figures">
        <TierCurve key={currency} model={model} curve={curve} measure={measure} unit={unit} currency={currency} decimals={decimals} />
        <BorderTable model={model} curve={curve} unit={unit} currency={currency} decimals={decimals} />
      </div>
      {drops.map(({ quantity, finding }) => (
        <p key={quantity} className="tier-found">
          {say(finding.what)}
        </p>
      ))}
      {charge.minimum === undefined && charge.cap === undefined ? null : <p className="muted">{t('tierCurve.beforeBounds')}</p>}
    </>
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

import type { UsageCharge } from '../../../engine/model/price.js'
import { useWords } from '../../language/use-words.js'
import { type CapacityModel, capacityRows, tierRows } from '../../parts/charge-view.js'

/** The tiers of a charge as they are authored; nothing for models without. */
export function TierTable({ charge }: { charge: UsageCharge }) {
  const { t, phrase } = useWords()
  const { model, unit } = charge
  if (!('tiers' in model)) return null
  if (model.kind === 'capacity') return <CapacityTable model={model} />
  return (
    <div className="scroll-x">
      <table className="grid-table">
        <thead>
          <tr>
            <th className="num">{t('charge.tierFrom', { unit })}</th>
            <th className="num">{t(`charge.tierTo.${model.upperBound}`)}</th>
            <th className="num">{t('charge.tierRate', { unit })}</th>
            <th className="num">{t('charge.tierFlat')}</th>
          </tr>
        </thead>
        <tbody>
          {tierRows(model.tiers).map((row) => (
            <tr key={row.key}>
              <td className="num">{row.from}</td>
              <td className="num">{row.upTo ?? '∞'}</td>
              <td className="num">{row.rate === null ? '—' : phrase(row.rate)}</td>
              <td className="num">{row.flat === null ? '—' : phrase(row.flat)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CapacityTable({ model }: { model: CapacityModel }) {
  const { t, phrase } = useWords()
  return (
    <div className="scroll-x">
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t(`charge.limits.${model.upperBound}`)}</th>
            <th className="num">{t('charge.tierFlat')}</th>
          </tr>
        </thead>
        <tbody>
          {capacityRows(model).map(({ key, limits, amount }) => (
            <tr key={key}>
              <td>{limits}</td>
              <td className="num">{phrase(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import type { CapacityTiers } from '../../../../engine/model/charge-model.js'
import { isByTable } from '../../../../engine/model/figure.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { TierCell } from './TierCell.js'
import { TierActs, TierFrame } from './TierFrame.js'
import {
  isLimited,
  limitedMetrics,
  readCapacities,
  type TypedCapacity,
  typedCapacities,
  withCapacities,
  withCapacityBelow,
  withoutCapacity,
} from './typed-capacity.js'

interface Props {
  readonly model: CapacityTiers
  readonly currency: string
  readonly onChange: (model: CapacityTiers) => void
}

/** The tiers of a capacity as a table to type in: what each lets be used, and what it costs. */
export function CapacityEditor({ model, currency, onChange }: Props) {
  const { t } = useWords()
  const { metrics, typed, take } = useTypedCapacities(model, currency, onChange)
  const read = readCapacities(typed, metrics, currency)
  const faults = read.kind === 'faults' ? read.faults : []
  const faultOf = (key: number, cell: number | 'amount') => faults.find((fault) => fault.key === key && fault.cell === cell)?.fault ?? null
  const put = (key: number, changed: (tier: TypedCapacity) => TypedCapacity) =>
    take(typed.map((tier) => (tier.key === key ? changed(tier) : tier)))
  return (
    <TierFrame
      heads={
        <>
          {metrics.map(({ metric, unit }) => (
            <th key={`${metric} ${unit}`}>{t('tierEditor.limit', { metric, unit })}</th>
          ))}
          <th>{t('tierEditor.field.flat', { currency })}</th>
        </>
      }
      faults={faults.length}
      terms={<CapacityTerms model={model} onChange={onChange} />}
    >
      {typed.map((tier, at) => (
        <tr key={tier.key}>
          <td className="num faint">{at + 1}</td>
          {metrics.map(({ metric, unit }, place) => (
            <TierCell
              key={`${metric} ${unit}`}
              name={`${tier.key}.${place}`}
              label={t('tierEditor.cell', { tier: at + 1, field: t('tierEditor.limit', { metric, unit }) })}
              placeholder="∞"
              text={tier.limits[place] ?? ''}
              fault={faultOf(tier.key, place)}
              onText={(text) => put(tier.key, (one) => ({ ...one, limits: one.limits.with(place, text) }))}
            />
          ))}
          <TierCell
            name={`${tier.key}.amount`}
            label={t('tierEditor.cell', { tier: at + 1, field: t('tierEditor.field.flat', { currency }) })}
            text={tier.amount}
            table={isByTable(tier.tier.amount) ? tier.tier.amount.table : null}
            fault={faultOf(tier.key, 'amount')}
            onText={(amount) => put(tier.key, (one) => ({ ...one, amount }))}
          />
          <TierActs
            at={at}
            count={typed.length}
            onAdd={() => take(withCapacityBelow(typed, at))}
            onRemove={() => take(withoutCapacity(typed, tier.key))}
          />
        </tr>
      ))}
    </TierFrame>
  )
}

function CapacityTerms({ model, onChange }: Pick<Props, 'model' | 'onChange'>) {
  const { t } = useWords()
  return (
    <div className="form-fields">
      <FormSelect
        label={t('tierEditor.upperBound')}
        value={model.upperBound}
        options={(['inclusive', 'exclusive'] as const).map((value) => ({ value, label: t(`tierEditor.bound.${value}`) }))}
        onChange={(upperBound) => onChange({ ...model, upperBound })}
      />
      <FormSelect
        label={t('charge.use.withoutUse')}
        value={model.withoutUse}
        options={(['firstTier', 'nothing'] as const).map((value) => ({ value, label: t(`charge.withoutUse.${value}`) }))}
        onChange={(withoutUse) => onChange({ ...model, withoutUse })}
      />
      {isLimited(model.tiers) ? (
        <FormSelect
          label={t('charge.use.onOverflow')}
          value={model.onOverflow ?? null}
          options={(['lastTier', 'refuse'] as const).map((value) => ({ value, label: t(`charge.onOverflow.${value}`) }))}
          onChange={(onOverflow) => onChange({ ...model, onOverflow })}
        />
      ) : null}
    </div>
  )
}

/** What is typed, also while it can't be written; it begins anew, with its columns, when the tiers change elsewhere. */
function useTypedCapacities(model: CapacityTiers, currency: string, onChange: (model: CapacityTiers) => void) {
  const [{ metrics, typed }, setTyped] = useState(() => begun(model, currency))
  const written = useRef(model.tiers)
  useEffect(() => {
    if (model.tiers === written.current) return
    written.current = model.tiers
    setTyped(begun(model, currency))
  }, [model, currency])
  const take = (next: readonly TypedCapacity[]) => {
    setTyped({ metrics, typed: next })
    const read = readCapacities(next, metrics, currency)
    if (read.kind === 'faults') return
    written.current = read.tiers
    onChange(withCapacities(model, read.tiers))
  }
  return { metrics, typed, take }
}

function begun({ tiers }: CapacityTiers, currency: string) {
  const metrics = limitedMetrics(tiers)
  return { metrics, typed: typedCapacities(tiers, metrics, currency) }
}

import { useState } from 'react'
import type { RatedModel } from '../../../engine/price/charge-model/rated-model.js'
import { useWords } from '../../language/use-words.js'
import { FormField } from '../../parts/form/FormField.js'
import { TypedInput } from '../../parts/TypedInput.js'
import { type ProbePart, probe } from './tier-probe.js'

interface Props {
  readonly model: RatedModel
  readonly unit: string
  readonly currency: string
  readonly decimals: number
}

/** What a quantity costs, and by which tier: worked out by the engine with each letter. */
export function TierProbe({ model, unit, currency, decimals }: Props) {
  const { t, phrase } = useWords()
  const [typed, setTyped] = useState('')
  const found = probe(model, typed, decimals)
  const fault = (text: string) => {
    const asked = probe(model, text, decimals)
    return asked?.kind === 'fault' ? phrase(asked.fault) : null
  }
  return (
    <div className="tier-probe">
      <FormField label={t('tierProbe.label', { unit })}>
        {(id) => (
          <TypedInput
            id={id}
            value={typed}
            small
            numeric
            suffix={<span className="faint">{unit}</span>}
            fault={fault}
            onCommit={setTyped}
          />
        )}
      </FormField>
      <div role="status" className="tier-probed">
        {found?.kind === 'refused' ? <p className="mark-open">{phrase(found.why)}</p> : null}
        {found?.kind === 'charged' ? (
          <>
            <p className="tier-readout-main">{t('tierCurve.at', { quantity: found.quantity, unit, amount: found.amount, currency })}</p>
            <ul>
              {found.parts.map((part, index) => (
                <li key={index} className="muted">
                  {part.tier === null ? null : `${t('priceStep.tier', { tier: part.tier })} · `}
                  {sumText(part)}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  )
}

/** `100 × 0.30 + 5.00 = 35.00`. */
function sumText({ quantity, rate, flat, amount }: ProbePart): string {
  const terms = [rate === null ? null : `${quantity} × ${rate}`, flat].filter((term) => term !== null)
  return terms.length === 0 ? amount : `${terms.join(' + ')} = ${amount}`
}

import { useState } from 'react'
import type { Alteration } from '../../../../engine/model/alteration.js'
import { parseLocalDate } from '../../../../engine/values/local-date.js'
import { phrase } from '../../../language/phrase.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { FormText } from '../../../parts/form/FormText.js'
import { PeriodFields } from './ChargeFields.js'
import { type Lasting, lastingOf, withLasting, withLimit } from './price-edit.js'

interface Props {
  readonly alteration: Alteration
  readonly onChange: (alteration: Alteration) => void
}

const oneMonth = { unit: 'month', count: 1 } as const

/** When an alteration begins to act, and for how long it does. An end on a day is not written before the day is. */
export function ActingFields({ alteration, onChange }: Props) {
  const { t } = useWords()
  const { startAfter, lasts } = alteration
  const [isDayWanted, setDayWanted] = useState(false)
  const lasting = isDayWanted ? 'until' : lastingOf(alteration)
  const end = (next: NonNullable<Alteration['lasts']> | null) => {
    setDayWanted(false)
    onChange(withLasting(alteration, next))
  }
  return (
    <>
      <FormSelect
        label={t('charge.alter.startAfter')}
        value={startAfter === undefined ? 'once' : 'after'}
        options={(['once', 'after'] as const).map((value) => ({ value, label: t(`priceForm.acts.${value}`) }))}
        onChange={(begins) => onChange(withLimit(alteration, 'startAfter', begins === 'once' ? null : (startAfter ?? oneMonth)))}
      />
      {startAfter === undefined ? null : (
        <PeriodFields
          label={t('priceForm.afterHowLong')}
          period={startAfter}
          onChange={(period) => onChange(withLimit(alteration, 'startAfter', period))}
        />
      )}
      <FormSelect<Lasting>
        label={t('charge.alter.lasts')}
        value={lasting}
        options={(['forGood', 'after', 'until'] as const).map((value) => ({ value, label: t(`priceForm.lasts.${value}`) }))}
        onChange={(chosen) => {
          if (chosen === lasting) return
          if (chosen === 'until') setDayWanted(true)
          else end(chosen === 'forGood' ? null : { kind: 'after', period: oneMonth })
        }}
      />
      {lasting === 'after' && lasts?.kind === 'after' ? (
        <PeriodFields label={t('priceForm.forHowLong')} period={lasts.period} onChange={(period) => end({ kind: 'after', period })} />
      ) : null}
      {lasting === 'until' ? (
        <FormText
          label={t('priceForm.untilDay')}
          value={lasts?.kind === 'until' ? lasts.date : ''}
          fault={(text) => (parseLocalDate(text) === null ? phrase('fact.fault.date') : null)}
          onChange={(date) => end({ kind: 'until', date })}
        />
      ) : null}
    </>
  )
}

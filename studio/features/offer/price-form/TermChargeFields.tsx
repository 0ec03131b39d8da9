import type { CommitmentCharge, PenaltyCharge, PenaltyFee } from '../../../../engine/model/term.js'
import { useWords } from '../../../language/use-words.js'
import { decimalFault, FormText } from '../../../parts/form/FormText.js'
import { AmountFields } from './AmountFields.js'
import { PeriodFields } from './ChargeFields.js'

/** What is promised in each period of a commitment. */
export function CommitmentFields({ charge, onChange }: { charge: CommitmentCharge; onChange: (charge: CommitmentCharge) => void }) {
  const { t } = useWords()
  return (
    <>
      <AmountFields label={t('priceForm.promised')} amounts={charge.amounts} onChange={(amounts) => onChange({ ...charge, amounts })} />
      <FormText
        label={t('priceForm.coefficient')}
        value={charge.coefficient ?? ''}
        numeric
        fault={decimalFault(true)}
        onChange={(text) => {
          const { coefficient: _coefficient, ...rest } = charge
          onChange(text === '' ? rest : { ...rest, coefficient: text })
        }}
      />
      <PeriodFields label={t('priceForm.promisedPer')} period={charge.per} onChange={(per) => onChange({ ...charge, per })} />
    </>
  )
}

/** The figures of what is due when a commitment ends early; its bands are changed as JSON. */
export function PenaltyFields({ charge, onChange }: { charge: PenaltyCharge; onChange: (charge: PenaltyCharge) => void }) {
  const { t } = useWords()
  const { fee } = charge
  const put = (changed: PenaltyFee) => onChange({ ...charge, fee: changed })
  switch (fee.kind) {
    case 'flat':
    case 'prorated':
      return <AmountFields label={t('field.amount')} amounts={fee.amounts} onChange={(amounts) => put({ ...fee, amounts })} />
    case 'declining':
      return (['initial', 'step', 'floor'] as const).map((figure) => (
        <AmountFields
          key={figure}
          label={t(`priceForm.declining.${figure}`)}
          amounts={fee[figure]}
          onChange={(amounts) => put({ ...fee, [figure]: amounts })}
        />
      ))
    case 'bands':
      return fee.bands.map(({ fromMonth, toMonth, percent }, at) => (
        <FormText
          key={at}
          label={t('priceForm.band', { from: fromMonth, to: toMonth })}
          value={percent}
          suffix="%"
          numeric
          fault={decimalFault(false)}
          onChange={(text) => put({ ...fee, bands: fee.bands.with(at, { fromMonth, toMonth, percent: text }) })}
        />
      ))
  }
}

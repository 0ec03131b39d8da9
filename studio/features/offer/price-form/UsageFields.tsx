import type { ChargeModel } from '../../../../engine/model/charge-model.js'
import type { UsageCharge } from '../../../../engine/model/price.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { decimalFault, FormText } from '../../../parts/form/FormText.js'
import { FigureFields } from './FigureFields.js'
import { amountsOfModel, withBound, withEventBound, withModelAmounts } from './price-edit.js'

interface Props {
  readonly charge: UsageCharge
  readonly onChange: (charge: UsageCharge) => void
}

/** The figures of a usage charge; those of its tiers have a table of their own. */
export function UsageFields({ charge, onChange }: Props) {
  const { t } = useWords()
  const { increment } = charge
  return (
    <>
      <ModelFields model={charge.model} unit={charge.unit} onChange={(model) => onChange({ ...charge, model })} />
      {increment === undefined ? null : (
        <>
          <FormText
            label={t('priceForm.initial')}
            value={increment.initial}
            numeric
            fault={decimalFault(false)}
            onChange={(initial) => onChange({ ...charge, increment: { ...increment, initial } })}
          />
          <FormText
            label={t('priceForm.step')}
            value={increment.step}
            numeric
            fault={decimalFault(false)}
            onChange={(step) => onChange({ ...charge, increment: { ...increment, step } })}
          />
          <FormSelect
            label={t('priceForm.per')}
            value={increment.per}
            options={(['event', 'period'] as const).map((value) => ({ value, label: t(`priceForm.roundedPer.${value}`) }))}
            onChange={(per) => onChange({ ...charge, increment: { ...increment, per } })}
          />
        </>
      )}
      <FigureFields
        label={t('charge.use.minimum')}
        figure={charge.minimum}
        optional
        onChange={(amounts) => onChange(withBound(charge, 'minimum', amounts))}
      />
      <FigureFields
        label={t('field.cap')}
        figure={charge.cap}
        optional
        onChange={(amounts) => onChange(withBound(charge, 'cap', amounts))}
      />
    </>
  )
}

function ModelFields({ model, unit, onChange }: { model: ChargeModel; unit: string; onChange: (model: ChargeModel) => void }) {
  const { t } = useWords()
  const amounts = amountsOfModel(model)
  return (
    <>
      {model.kind === 'package' ? (
        <FormText
          label={t('priceForm.size')}
          value={model.size}
          suffix={unit}
          numeric
          fault={decimalFault(false)}
          onChange={(size) => onChange({ ...model, size })}
        />
      ) : null}
      {model.kind === 'dynamic' ? (
        <FormText
          label={t('priceForm.multiplier')}
          value={model.multiplier}
          numeric
          fault={decimalFault(false)}
          onChange={(multiplier) => onChange({ ...model, multiplier })}
        />
      ) : null}
      {model.kind === 'percentOf' ? (
        <FormText
          label={t('tierEditor.field.percent')}
          value={model.percent}
          suffix="%"
          numeric
          fault={decimalFault(false)}
          onChange={(percent) => onChange({ ...model, percent })}
        />
      ) : null}
      {amounts === null ? null : (
        <FigureFields
          label={
            model.kind === 'percentOf'
              ? t('priceForm.perEvent')
              : model.kind === 'unit'
                ? t('charge.tierRate', { unit })
                : t('field.amount')
          }
          figure={amounts}
          optional={model.kind === 'percentOf'}
          onChange={(next) => onChange(withModelAmounts(model, next))}
        />
      )}
      {model.kind === 'percentOf'
        ? (['eventMinimum', 'eventCap'] as const).map((bound) => (
            <FigureFields
              key={bound}
              label={t(`charge.use.${bound}`)}
              figure={model[bound]}
              optional
              onChange={(next) => onChange(withEventBound(model, bound, next))}
            />
          ))
        : null}
    </>
  )
}

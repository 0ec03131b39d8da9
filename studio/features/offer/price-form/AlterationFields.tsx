import type { Alteration, AlterationEffect } from '../../../../engine/model/alteration.js'
import type { PriceTableId } from '../../../../engine/values/ids.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { countFault, decimalFault, FormText, integerFault } from '../../../parts/form/FormText.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { ActingFields } from './ActingFields.js'
import { AmountFields } from './AmountFields.js'
import { tablesOfEffects } from './figure-tables.js'
import { hasAmounts, withLimit } from './price-edit.js'
import { TargetFields } from './TargetFields.js'

interface Props {
  /** The id of the price. */
  readonly id: string
  readonly alteration: Alteration
  readonly onChange: (alteration: Alteration) => void
}

/** What an alteration does and how far, and how it stacks with others. */
export function AlterationFields({ id, alteration, onChange }: Props) {
  const { t } = useWords()
  const { effect } = alteration
  const number = (name: 'stage' | 'priority') => (
    <FormText
      label={t(`priceForm.${name}`)}
      value={String(alteration[name])}
      numeric
      fault={integerFault}
      onChange={(text) => onChange({ ...alteration, [name]: Number(text) })}
    />
  )
  return (
    <>
      <EffectFields effect={effect} onChange={(next) => onChange({ ...alteration, effect: next })} />
      <TargetFields alteration={id} target={alteration.target} onChange={(target) => onChange({ ...alteration, target })} />
      {effect.kind === 'percentOff' || effect.kind === 'percentOf' ? (
        <FormSelect
          label={t('field.base')}
          value={alteration.base}
          options={(['list', 'running'] as const).map((value) => ({ value, label: t(`charge.base.${value}`) }))}
          onChange={(base) => onChange({ ...alteration, base })}
        />
      ) : null}
      {number('stage')}
      {number('priority')}
      <FormSelect
        label={t('field.mode')}
        value={alteration.mode}
        options={(['sequential', 'additive', 'exclusiveBest', 'exclusivePriority'] as const).map((value) => ({
          value,
          label: t(`charge.mode.${value}`),
        }))}
        onChange={(mode) => onChange({ ...alteration, mode })}
      />
      <FormText
        label={t('charge.alter.quantityLimit')}
        value={alteration.quantityLimit === undefined ? '' : String(alteration.quantityLimit)}
        numeric
        fault={countFault(true)}
        onChange={(text) => onChange(withLimit(alteration, 'quantityLimit', text === '' ? null : Number(text)))}
      />
      <AmountFields
        label={t('charge.alter.cap')}
        amounts={alteration.cap}
        optional
        onChange={(amounts) => onChange(withLimit(alteration, 'cap', amounts.length === 0 ? null : amounts))}
      />
      <ActingFields alteration={alteration} onChange={onChange} />
    </>
  )
}

function EffectFields({ effect, onChange }: { effect: AlterationEffect; onChange: (effect: AlterationEffect) => void }) {
  const { t } = useWords()
  if (effect.kind === 'percentOff' || effect.kind === 'percentOf') {
    return (
      <FormText
        label={t(`charge.effect.${effect.kind}`)}
        value={effect.percent}
        suffix="%"
        numeric
        fault={decimalFault(false)}
        onChange={(percent) => onChange({ ...effect, percent })}
      />
    )
  }
  if (effect.kind === 'roundTo') {
    return (
      <FormText
        label={t('charge.effect.roundTo')}
        value={effect.step}
        numeric
        fault={decimalFault(false)}
        onChange={(step) => onChange({ ...effect, step })}
      />
    )
  }
  if (effect.kind === 'byTable') return <EffectTable effect={effect} onChange={onChange} />
  return hasAmounts(effect) ? (
    <AmountFields
      label={t(`charge.effect.${effect.kind}`)}
      amounts={effect.amounts}
      onChange={(amounts) => onChange({ ...effect, amounts })}
    />
  ) : null
}

/** The table that says by how much. */
function EffectTable({
  effect,
  onChange,
}: {
  effect: Extract<AlterationEffect, { readonly kind: 'byTable' }>
  onChange: (effect: AlterationEffect) => void
}) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  return (
    <FormSelect<PriceTableId>
      label={t(`charge.effect.${effect.does}`)}
      value={effect.table}
      options={tablesOfEffects(documents, effect).map(({ id, name }) => ({ value: id, label: say(name) }))}
      onChange={(table) => onChange({ ...effect, table })}
    />
  )
}

import { Checkbox, Select } from 'antd'
import { isByTable } from '../../../../engine/model/figure.js'
import type { ChargeTrigger, OrderAction } from '../../../../engine/model/order-action.js'
import type { Amount, OneTimeCharge, Proration, RecurringCharge } from '../../../../engine/model/price.js'
import type { CalendarPeriod } from '../../../../engine/values/local-date.js'
import { useWords } from '../../../language/use-words.js'
import { FormField } from '../../../parts/form/FormField.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { countFault, FormText } from '../../../parts/form/FormText.js'
import { prorationPhrase } from '../../../parts/proration-phrase.js'
import { BoundFields } from './BoundFields.js'
import { FigureFields } from './FigureFields.js'
import { withPeriod, withProration } from './price-edit.js'

interface Props<Charge> {
  readonly charge: Charge
  readonly onChange: (charge: Charge) => void
}

const actions = ['add', 'modify', 'cease', 'suspend', 'resume', 'move', 'renew', 'noChange'] as const satisfies readonly OrderAction[]

/** What is due once: how much, and for which order actions. */
export function OneTimeFields({ charge, onChange }: Props<OneTimeCharge>) {
  const { t } = useWords()
  // What a change of one characteristic raises is kept, and can be taken away.
  const triggers: readonly ChargeTrigger[] = [...actions, ...charge.actions.filter((one) => one.includes(':'))]
  const nameOf = (trigger: ChargeTrigger) => {
    const [action, characteristic] = trigger.split(':') as [OrderAction, string?]
    return characteristic === undefined ? t(`action.${action}`) : t('orderAction.changeOf', { characteristic })
  }
  return (
    <>
      <ChargeAmount amount={charge.amount} onChange={(amount) => onChange({ ...charge, amount })} />
      <FormField label={t('field.action')}>
        {(id) => (
          <Select<ChargeTrigger[]>
            id={id}
            size="small"
            mode="multiple"
            value={[...charge.actions]}
            options={triggers.map((value) => ({ value, label: nameOf(value) }))}
            onChange={(chosen) => chosen.length > 0 && onChange({ ...charge, actions: triggers.filter((one) => chosen.includes(one)) })}
          />
        )}
      </FormField>
      <FormField label={t('priceForm.deposit')}>
        {(id) => (
          <Checkbox
            id={id}
            checked={charge.refundable ?? false}
            onChange={({ target }) => {
              const { refundable: _refundable, ...rest } = charge
              onChange(target.checked ? { ...rest, refundable: true } : rest)
            }}
          >
            {t('charge.refundable')}
          </Checkbox>
        )}
      </FormField>
      <BoundFields charge={charge} onChange={onChange} />
    </>
  )
}

/** What is due again and again: how much, how often, when, and what a part of a period costs. */
export function RecurringFields({ charge, onChange }: Props<RecurringCharge>) {
  const { t, phrase } = useWords()
  const ways = (cause: keyof RecurringCharge['proration']) => {
    const present = charge.proration[cause]
    const plain = (['none', 'fullPeriod', 'day', 'second'] as const).map((kind) => ({
      value: kind as Proration['kind'],
      policy: { kind } as Proration,
    }))
    const all = plain.some(({ value }) => value === present.kind) ? plain : [...plain, { value: present.kind, policy: present }]
    return all.map(({ value, policy }) => ({ value, label: phrase(prorationPhrase(cause, policy)) }))
  }
  return (
    <>
      <ChargeAmount amount={charge.amount} onChange={(amount) => onChange({ ...charge, amount })} />
      <PeriodFields label={t('priceForm.period')} period={charge.period} onChange={(period) => onChange({ ...charge, period })} />
      <FormSelect
        label={t('field.timing')}
        value={charge.timing}
        options={(['advance', 'arrears'] as const).map((value) => ({ value, label: t(`charge.timing.${value}`) }))}
        onChange={(timing) => onChange({ ...charge, timing })}
      />
      <FormSelect
        label={t('field.cycle')}
        value={charge.cycle}
        options={(['calendar', 'billDay', 'anniversary'] as const).map((value) => ({ value, label: t(`charge.cycle.${value}`) }))}
        onChange={(cycle) => onChange({ ...charge, cycle })}
      />
      {(['start', 'change', 'cease'] as const).map((cause) => (
        <FormSelect
          key={cause}
          label={t(`field.${cause}`)}
          value={charge.proration[cause].kind}
          options={ways(cause)}
          onChange={(kind) => {
            // Ways with figures of their own are only offered where they already stand.
            if (kind !== 'fixedMonth' && kind !== 'dailyRate') onChange(withProration(charge, cause, kind))
          }}
        />
      ))}
      <BoundFields charge={charge} onChange={onChange} />
    </>
  )
}

/** How many days, months or years. */
export function PeriodFields({
  label,
  period,
  onChange,
}: {
  label: string
  period: CalendarPeriod
  onChange: (period: CalendarPeriod) => void
}) {
  const { t } = useWords()
  return (
    <>
      <FormText
        label={label}
        value={String(period.count)}
        numeric
        fault={countFault(false)}
        onChange={(count) => onChange(withPeriod(period, { count: Number(count) }))}
      />
      <FormSelect
        label={t('priceForm.unitOf', { label })}
        value={period.unit}
        options={(['day', 'month', 'year'] as const).map((value) => ({ value, label: t(`priceForm.units.${value}`) }))}
        onChange={(unit) => onChange(withPeriod(period, { unit }))}
      />
    </>
  )
}

/** An amount that is written in the price, or that a table gives. */
function ChargeAmount({ amount, onChange }: { amount: Amount; onChange: (amount: Amount) => void }) {
  const { t } = useWords()
  return (
    <FigureFields
      label={t('field.amount')}
      figure={amount.kind === 'fixed' ? amount.amounts : amount}
      onChange={(figure) => onChange(isByTable(figure) ? figure : { kind: 'fixed', amounts: figure })}
    />
  )
}

import type { ConfiguredItem } from '../../../engine/model/configured-item.js'
import type { UsageQuantity } from '../../../engine/model/request.js'
import { usageChange } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { TypedInput } from '../../parts/TypedInput.js'
import { useCatalog } from '../../source/use-catalog.js'
import { isQuantity, type UsageField, usageFields } from './usage-view.js'

/** Expected use per month, for what is charged by use. */
export function UsageForm({
  items,
  usage,
}: {
  items: readonly Pick<ConfiguredItem, 'path' | 'offering'>[]
  usage: readonly UsageQuantity[]
}) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { change } = useAddress()
  const fields = usageFields(documents, items, usage)
  if (fields.length === 0) return null
  return (
    <fieldset className="choice-group">
      <legend>{t('simulate.usage')}</legend>
      <div className="usage-fields">
        {fields.map((field) => {
          const id = `use-${field.path}-${field.metric}`
          return (
            <div key={id} className="usage-field">
              <label htmlFor={id}>
                {say(field.name)} <span className="faint">{say(field.item)}</span>
              </label>
              <TypedInput
                id={id}
                numeric
                value={field.quantity}
                placeholder="0"
                suffix={<span className="faint">{field.unit}</span>}
                fault={(typed) => (isQuantity(typed) ? null : t('fact.fault.number'))}
                onCommit={(quantity) => change(usageChange(asked({ ...field, quantity })))}
              />
              {field.events === null && !(field.needsEvents && field.quantity !== '') ? null : (
                <>
                  <label htmlFor={`${id}-events`} className="muted">
                    {t('simulate.eventsOf', { name: say(field.name) })}
                  </label>
                  <TypedInput
                    id={`${id}-events`}
                    numeric
                    value={field.events === null ? '' : String(field.events)}
                    fault={(typed) => (/^(|0|[1-9]\d{0,8})$/.test(typed) ? null : t('fact.fault.integer'))}
                    onCommit={(typed) => change(usageChange(asked({ ...field, events: typed === '' ? null : Number(typed) })))}
                  />
                </>
              )}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

function asked({
  path,
  metric,
  unit,
  quantity,
  events,
}: Pick<UsageField, 'path' | 'metric' | 'unit' | 'quantity' | 'events'>): UsageQuantity {
  return { path, metric, unit, quantity, ...(events === null ? {} : { events }) }
}

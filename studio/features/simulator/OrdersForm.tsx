import { Button, Select } from 'antd'
import type { OrderAction } from '../../../engine/model/order-action.js'
import type { ItemOrder } from '../../../engine/model/request.js'
import type { ItemOrders } from '../../../engine/price/held/item-changes.js'
import { ceasesAll, orderChange, withoutOrders } from '../../coordinates/order-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { Chip } from '../../parts/Chip.js'
import { useCatalog } from '../../source/use-catalog.js'
import { type OrderRow, orderOf, orderRows } from './orders-view.js'

interface Props {
  readonly possible: readonly ItemOrders[]
  readonly orders: readonly ItemOrder[]
}

/** What is ordered of the things that the customer has, where nobody can see it by comparing them with the selection. */
export function OrdersForm({ possible, orders }: Props) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const { change, parameters } = useAddress()
  if (ceasesAll(orders)) {
    return (
      <fieldset className="choice-group">
        <legend>{t('ordering.title')}</legend>
        <p>{t('ordering.ceasesAll')}</p>
        <Causes row={orderRows(documents, possible, orders).find(({ path }) => path === '/')} />
        <button type="button" className="link-button" onClick={() => change(orderChange('/', null), 'push')}>
          {t('ordering.keep')}
        </button>
      </fieldset>
    )
  }
  const rows = orderRows(documents, possible, orders)
  return (
    <fieldset className="choice-group">
      <legend>{t('ordering.title')}</legend>
      {possible.length === 0 ? <p className="muted">{t('ordering.unknown')}</p> : null}
      <div className="usage-fields order-fields">
        {rows.map((row) => (
          <ItemOrderField key={row.path} row={row} />
        ))}
      </div>
      <Button
        size="small"
        className="order-all"
        onClick={() => change({ ...withoutOrders(parameters), ...orderChange('/', { action: 'cease' }) }, 'push')}
      >
        {t('ordering.ceaseAll')}
      </Button>
    </fieldset>
  )
}

function ItemOrderField({ row }: { row: OrderRow }) {
  const { t, say } = useWords()
  const { change } = useAddress()
  const { path, name, derived, inherited, isSuspended, actions, order } = row
  const anyhow = inherited ?? derived
  const id = `order-${path}`
  const offered = order === null || order.action === anyhow || actions.includes(order.action) ? actions : [...actions, order.action]
  return (
    <div className="usage-field">
      <label htmlFor={id}>
        {say(name)} <span className="mono faint">{path}</span> {isSuspended ? <Chip tone="open">{t('ordering.suspended')}</Chip> : null}
      </label>
      <Select<OrderAction>
        id={id}
        popupMatchSelectWidth={false}
        value={order?.action ?? anyhow}
        options={[
          { value: anyhow, label: t(inherited === null ? 'ordering.derived' : 'ordering.inherited', { action: t(`action.${anyhow}`) }) },
          ...offered.map((action) => ({ value: action, label: t(`action.${action}`) })),
        ]}
        onChange={(action) => change(orderChange(path, orderOf(row, action, order?.cause)), 'push')}
      />
      <Causes row={row} />
    </div>
  )
}

/** Why it is ordered, where the catalog has a price basis for some causes. */
function Causes({ row }: { row: OrderRow | undefined }) {
  const { t, say } = useWords()
  const { change } = useAddress()
  if (row === undefined || row.causes.length === 0) return null
  const { path, causes, order } = row
  const id = `cause-${path}`
  return (
    <>
      <label htmlFor={id} className="muted">
        {t('ordering.cause', { name: say(row.name) })}
      </label>
      <Select<string>
        id={id}
        allowClear
        placeholder={t('ordering.noCause')}
        value={order?.cause ?? null}
        options={causes.map((cause) => ({ value: cause, label: cause }))}
        onChange={(cause) =>
          change(orderChange(path, orderOf(row, order?.action ?? row.inherited ?? row.derived, cause ?? undefined)), 'push')
        }
      />
    </>
  )
}

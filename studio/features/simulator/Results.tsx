import { Tabs } from 'antd'
import { lazy, Suspense } from 'react'
import { ceasesAll } from '../../coordinates/order-input.js'
import type { SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { Chip } from '../../parts/Chip.js'
import { Loading } from '../../parts/States.js'
import { PricePanel } from './PricePanel.js'
import './results.css'
import { changesOf, headlines, pricedOf } from './simulation-view.js'
import { VerdictPanel } from './VerdictPanel.js'

const ProvisioningPanel = lazy(() => import('./ProvisioningPanel.js'))

/** The answers: four words and the main figures above, one of them in full below. */
export function Results({ simulation, input }: { simulation: Simulation; input: SimulatorInput }) {
  const { t, phrase } = useWords()
  const { parameters, change } = useAddress()
  const { verdict, configuration, price, provisioning } = headlines(simulation)
  const priced = pricedOf(simulation)
  const changes = changesOf(simulation)
  const isCeased = ceasesAll(input.orders)
  const tab = isCeased ? 'price' : (parameters.get('show') ?? 'verdict')
  const tabs = [
    { key: 'verdict', label: t('simulate.verdict'), children: <VerdictPanel simulation={simulation} input={input} /> },
    { key: 'price', label: t('simulate.price'), children: <PricePanel simulation={simulation} offering={input.offering ?? ''} /> },
    {
      key: 'provisioning',
      label: t('simulate.provisioning'),
      children: (
        <Suspense fallback={<Loading />}>
          <ProvisioningPanel simulation={simulation} />
        </Suspense>
      ),
    },
  ]
  return (
    <section className="panel results" aria-label={t('simulate.answers')}>
      <h2 className="hidden-visually">{t('simulate.answers')}</h2>
      <div className="result-summary" aria-live="polite">
        <div className="result-words">
          {isCeased ? (
            <Chip tone={price.tone}>{phrase(price.tone === 'good' ? { key: 'ordering.allCeased' } : price.phrase)}</Chip>
          ) : (
            <>
              <Chip tone={verdict.tone}>{phrase(verdict.phrase)}</Chip>
              <Chip tone={configuration.tone}>{phrase(configuration.phrase)}</Chip>
              {saysMore(simulation.quote.answer.kind) ? <Chip tone={price.tone}>{phrase(price.phrase)}</Chip> : null}
              {saysMore(simulation.decompose.answer.kind) ? <Chip tone={provisioning.tone}>{phrase(provisioning.phrase)}</Chip> : null}
            </>
          )}
        </div>
        {priced === null ? null : (
          <dl className="figures">
            <Figure name={t('price.monthly')} amount={priced.totals.monthly} currency={priced.currency} main />
            <Figure name={t('price.oneTime')} amount={priced.totals.oneTime} currency={priced.currency} />
            {changes === null ? (
              <Figure name={t('price.firstBill')} amount={priced.totals.firstBill} currency={priced.currency} />
            ) : (
              <Figure name={t('holding.bill')} amount={changes.totals.bill.delta} currency={priced.currency} />
            )}
          </dl>
        )}
      </div>
      <Tabs
        className="result-tabs"
        activeKey={tab}
        onChange={(key) => change({ show: key === 'verdict' ? null : key })}
        // Of an order that leaves nothing, only its price says something.
        items={tabs.filter(({ key }) => !isCeased || key === 'price')}
      />
    </section>
  )
}

/** Whether an outcome says more than the state of the selection and the figures do already. */
function saysMore(kind: string): boolean {
  return kind !== 'incomplete' && kind !== 'conflict' && kind !== 'priced'
}

function Figure({ name, amount, currency, main = false }: { name: string; amount: string; currency: string; main?: boolean }) {
  return (
    <div className={main ? 'figure figure-main' : 'figure'}>
      <dt>{name}</dt>
      <dd>
        {amount} <span className="faint">{currency}</span>
      </dd>
    </div>
  )
}

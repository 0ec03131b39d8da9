import type { ConfiguredItem } from '../../../engine/model/configured-item.js'
import type { Choice, QuoteRequest } from '../../../engine/model/request.js'
import { ceasesAll } from '../../coordinates/order-input.js'
import { choiceChanges, readSimulatorInput, type SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { selectingPart } from '../../engine-worker/selecting-part.js'
import { useWords } from '../../language/use-words.js'
import { Selection } from '../../parts/configurator/Selection.js'
import { RequestProblems } from '../../parts/RequestProblems.js'
import { AgreedForm } from './AgreedForm.js'
import { OrdersForm } from './OrdersForm.js'
import { configurationOf, refusalOf } from './simulation-view.js'
import { TermForm } from './TermForm.js'
import { UsageForm } from './UsageForm.js'

interface Props {
  readonly input: SimulatorInput
  readonly request: QuoteRequest
  readonly simulation: Simulation
}

/** The selection: every option with what it still can be, and why; and what is said of what is selected, or held. */
export function Configurator({ input, request, simulation }: Props) {
  const { t } = useWords()
  const { change, parameters } = useAddress()
  const configuration = configurationOf(simulation)
  const refusal = refusalOf(simulation)
  const choose = (next: readonly Choice[]) => change(choiceChanges(readSimulatorInput(parameters).choices, next), 'push')
  const { currency, price, terms } = request
  const isCeased = ceasesAll(input.orders)
  const items = itemsSpokenOf(simulation, isCeased)
  return (
    <section className="panel configurator" aria-label={t('simulate.selection')}>
      <header className="panel-head">
        <h2 className="panel-title">{t('simulate.selection')}</h2>
        {input.choices.length === 0 || isCeased ? null : (
          <button type="button" className="link-button" onClick={() => choose([])}>
            {t('simulate.startOver')}
          </button>
        )}
      </header>
      {refusal?.kind === 'invalid-request' ? <RequestProblems problems={refusal.problems} /> : null}
      {input.held === null && input.orders.length === 0 ? null : <OrdersForm possible={simulation.orders} orders={input.orders} />}
      {configuration === null || isCeased ? null : (
        <>
          <Selection
            configuration={configuration}
            request={price === undefined ? selectingPart(request) : { ...selectingPart(request), price }}
            price={terms === undefined ? { currency } : { currency, terms }}
            choose={choose}
          />
          <TermForm items={configuration.items} terms={input.terms} />
          <AgreedForm items={configuration.items} agreed={input.agreed} currency={currency} />
        </>
      )}
      <UsageForm items={items} usage={input.usage} />
    </section>
  )
}

type Item = Pick<ConfiguredItem, 'path' | 'offering'>

/** What is selected, and what the customer has besides: use may be of either. */
function itemsSpokenOf(simulation: Simulation, isCeased: boolean): readonly Item[] {
  const selected: readonly Item[] = isCeased ? [] : (configurationOf(simulation)?.items ?? [])
  const held = simulation.orders.filter(({ path, offering }) => selected.every((item) => item.path !== path || item.offering !== offering))
  return [...selected, ...held]
}

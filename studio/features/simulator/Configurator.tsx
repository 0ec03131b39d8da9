import type { Choice, QuoteRequest } from '../../../engine/model/request.js'
import { choiceChanges, readSimulatorInput, type SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { Selection } from '../../parts/configurator/Selection.js'
import { RequestProblems } from '../../parts/RequestProblems.js'
import { configurationOf, refusalOf } from './simulation-view.js'
import { TermForm } from './TermForm.js'
import { UsageForm } from './UsageForm.js'

interface Props {
  readonly input: SimulatorInput
  readonly request: QuoteRequest
  readonly simulation: Simulation
}

/** The selection: every option with what it still can be, and why. */
export function Configurator({ input, request, simulation }: Props) {
  const { t } = useWords()
  const { change, parameters } = useAddress()
  const configuration = configurationOf(simulation)
  const refusal = refusalOf(simulation)
  const choose = (next: readonly Choice[]) => change(choiceChanges(readSimulatorInput(parameters).choices, next), 'push')
  const { currency, startDate: _startDate, billDay: _billDay, usage: _usage, held: _held, ...configuring } = request
  return (
    <section className="panel configurator" aria-label={t('simulate.selection')}>
      <header className="panel-head">
        <h2 className="panel-title">{t('simulate.selection')}</h2>
        {input.choices.length === 0 ? null : (
          <button type="button" className="link-button" onClick={() => choose([])}>
            {t('simulate.startOver')}
          </button>
        )}
      </header>
      {refusal?.kind === 'invalid-request' ? <RequestProblems problems={refusal.problems} /> : null}
      {configuration === null ? null : (
        <>
          <Selection configuration={configuration} request={configuring} currency={currency} choose={choose} />
          <TermForm items={configuration.items} terms={input.terms} />
          <UsageForm items={configuration.items} usage={input.usage} />
        </>
      )}
    </section>
  )
}

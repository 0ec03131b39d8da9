import { ExperimentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { Configuration } from '../../../engine/configure/configuration.js'
import type { ProductOffering } from '../../../engine/model/offering.js'
import type { Choice, ConfigureRequest } from '../../../engine/model/request.js'
import { readCoordinates } from '../../coordinates/coordinates-view.js'
import { choiceChanges, factChange, readSimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { bundleTree } from '../../parts/bundle-tree.js'
import { Chip } from '../../parts/Chip.js'
import { Selection } from '../../parts/configurator/Selection.js'
import { withIncluded } from '../../parts/configurator/set-choices.js'
import { FactInput } from '../../parts/FactInput.js'
import { factSections } from '../../parts/fact-fields.js'
import { RequestProblems } from '../../parts/RequestProblems.js'
import { Empty, Failure, Loading } from '../../parts/States.js'
import { soleCurrency } from '../../parts/sole-currency.js'
import { useCatalog, useEngineAnswer } from '../../source/use-catalog.js'

const tones = { complete: 'good', open: 'open', conflict: 'bad', unproven: 'open' } as const

/** Trying the offering out: choosing in it, with the facts that its rules ask about, for no customer in particular. */
export function ConfigureTab({ offering }: { offering: ProductOffering }) {
  const { t } = useWords()
  const { documents, currencies, state } = useCatalog()
  const { parameters, search, change } = useAddress()
  const { at } = readCoordinates(search)
  const input = useMemo(() => readSimulatorInput(parameters), [parameters])
  const nodes = useMemo(() => bundleTree(documents, offering.id), [documents, offering.id])
  const currency = input.currency ?? soleCurrency(currencies)
  const request = useMemo<ConfigureRequest>(
    () => ({
      offering: offering.id,
      facts: input.facts,
      at: at!,
      choices: withIncluded(documents, nodes, input.choices),
      ...(input.prices && currency !== null ? { price: { currency } } : {}),
    }),
    [offering.id, input, at, documents, nodes, currency],
  )
  const asked = useEngineAnswer(state.fingerprint === null ? null : ({ kind: 'configure', request } as const))
  if (state.fingerprint === null) return <Empty title={t('simulate.notCompiled')} />
  if (asked.isError) return <Failure failure={asked.error} retry={() => void asked.refetch()} />
  if (asked.data === undefined || asked.data === null) return <Loading lines={12} />
  const { answer } = asked.data
  return (
    <div className="configure-tab">
      {answer.kind === 'invalid-request' ? (
        <div className="panel">
          <RequestProblems problems={answer.problems} />
          <button type="button" className="link-button" onClick={() => change(choiceChanges(input.choices, []), 'push')}>
            {t('simulate.startOver')}
          </button>
        </div>
      ) : null}
      {answer.kind === 'configuration' ? (
        <Tried offering={offering} configuration={answer} request={request} currency={currency} raw={input.choices} />
      ) : null}
    </div>
  )
}

interface TriedProps {
  readonly offering: ProductOffering
  readonly configuration: Configuration
  readonly request: ConfigureRequest
  readonly currency: string | null
  /** The choices as the address writes them. */
  readonly raw: readonly Choice[]
}

function Tried({ offering, configuration, request, currency, raw }: TriedProps) {
  const { t } = useWords()
  const { change, go } = useAddress()
  const choose = (next: readonly Choice[]) => change(choiceChanges(raw, next), 'push')
  const simulate = () => {
    const facts = Object.entries(request.facts).map(([fact, value]) => factChange(fact, value))
    go('/simulate', Object.assign({ offering: offering.id }, choiceChanges([], request.choices), ...facts))
  }
  return (
    <>
      <section className="panel configurator" aria-label={t('simulate.selection')}>
        <header className="panel-head">
          <h2 className="panel-title">{t('simulate.selection')}</h2>
          <span role="status">
            <Chip tone={tones[configuration.state]}>{t(`answer.configure.${configuration.state}`)}</Chip>
          </span>
          <span className="panel-actions">
            {raw.length === 0 ? null : (
              <button type="button" className="link-button" onClick={() => choose([])}>
                {t('simulate.startOver')}
              </button>
            )}
            {offering.isSellable ? (
              <Button size="small" icon={<ExperimentOutlined />} onClick={simulate}>
                {t('configure.simulate')}
              </Button>
            ) : null}
          </span>
        </header>
        <Selection configuration={configuration} request={request} price={currency === null ? null : { currency }} choose={choose} />
      </section>
      <AskedFacts configuration={configuration} request={request} />
    </>
  )
}

/** The facts that rules wait for, and those that were given. */
function AskedFacts({ configuration, request }: { configuration: Configuration; request: ConfigureRequest }) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const { change } = useAddress()
  const missing = new Set<string>(configuration.missing)
  const fields = factSections(documents, request.facts, missing)
    .flatMap((section) => section.fields)
    .filter(({ id }) => missing.has(id) || id in request.facts)
  if (fields.length === 0) return null
  return (
    <section className="panel facts" aria-label={t('configure.facts')}>
      <h2 className="panel-title">{t('configure.facts')}</h2>
      <div className="fact-section">
        {fields.map((field) => (
          <FactInput key={field.id} field={field} onChange={(value) => change(factChange(field.id, value))} />
        ))}
      </div>
    </section>
  )
}

import { CodeOutlined, LinkOutlined } from '@ant-design/icons'
import { Segmented, Select } from 'antd'
import { useMemo } from 'react'
import type { QuoteRequest } from '../../../engine/model/request.js'
import { readCoordinates } from '../../coordinates/coordinates-view.js'
import { isOfSelection, readSimulatorInput, type SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { bundleTree } from '../../parts/bundle-tree.js'
import { Chip } from '../../parts/Chip.js'
import { CopyButton } from '../../parts/CopyButton.js'
import { withIncluded } from '../../parts/configurator/set-choices.js'
import { DiagnosticList } from '../../parts/DiagnosticList.js'
import { Empty, Failure, Loading } from '../../parts/States.js'
import { fit } from '../../parts/search.js'
import { useCatalog, useEngineAnswer } from '../../source/use-catalog.js'
import { AllOfferings } from './AllOfferings.js'
import { Configurator } from './Configurator.js'
import { FactsForm } from './FactsForm.js'
import { graphqlRequest, whyWithheld } from './graphql-request.js'
import { Results } from './Results.js'
import { SimulatorStart } from './SimulatorStart.js'
import '../../parts/configurator/configurator.css'
import './simulator.css'
import { requestOf } from './simulated-request.js'
import { missingFacts } from './simulation-view.js'

/** One customer, one selection, one moment: may they have it, in which configuration, at what price, and what must be provisioned? */
export default function SimulatorPage() {
  const { t, phrase } = useWords()
  const { documents, currencies, state, zone } = useCatalog()
  const { parameters, search, change } = useAddress()
  const { at, changeSet } = readCoordinates(search)
  const input = useMemo(() => {
    const read = readSimulatorInput(parameters)
    return read.offering === null ? read : { ...read, choices: withIncluded(documents, bundleTree(documents, read.offering), read.choices) }
  }, [parameters, documents])
  const request = useMemo(() => {
    const { fingerprint } = state
    return requestOf(input, at!, currencies, fingerprint === null ? null : { zone, fingerprint })
  }, [input, at, currencies, zone, state])
  const all = parameters.get('view') === 'all'
  const withheld = whyWithheld(state.answersFrom)
  const known = input.offering !== null && documents.find('productOffering', input.offering) !== undefined
  return (
    <div className="simulator">
      <header className="simulator-head">
        <h1>{t('nav.simulate')}</h1>
        <Segmented<'one' | 'all'>
          aria-label={t('simulate.view')}
          value={all ? 'all' : 'one'}
          onChange={(view) => change({ view: view === 'all' ? 'all' : null }, 'push')}
          options={[
            { value: 'one', label: t('simulate.oneOffering') },
            { value: 'all', label: t('simulate.allOfferings') },
          ]}
        />
        {all ? null : <OfferingSelect offering={input.offering} />}
        {state.answersFrom === 'drafts' ? <Chip tone="open">{t('simulate.withDrafts')}</Chip> : null}
        {request === null || !known || all ? null : (
          <span className="simulator-actions">
            <CopyButton
              icon={<CodeOutlined />}
              text={() => graphqlRequest(request, changeSet)}
              label={t('simulate.copyRequest')}
              withheld={withheld === null ? null : phrase(withheld)}
            />
            <CopyButton icon={<LinkOutlined />} text={() => window.location.href} label={t('simulate.copyLink')} />
          </span>
        )}
      </header>
      {all && state.fingerprint !== null ? (
        <AllOfferings input={input} />
      ) : (
        <Work input={input} known={known} request={known ? request : null} />
      )}
    </div>
  )
}

/** The customer, the selection and the answers, once there is a question that the catalog can be asked. */
function Work({ input, known, request }: { input: SimulatorInput; known: boolean; request: QuoteRequest | null }) {
  const { t } = useWords()
  const { state } = useCatalog()
  const asked = useEngineAnswer(request === null || state.fingerprint === null ? null : ({ kind: 'simulate', request } as const))
  const missing = useMemo(() => new Set(asked.data ? missingFacts(asked.data) : []), [asked.data])
  if (state.fingerprint === null) {
    return (
      <div className="simulator-start">
        <Empty title={t('simulate.notCompiled')} />
        <DiagnosticList diagnostics={state.diagnostics.filter(({ severity }) => severity === 'error')} />
      </div>
    )
  }
  if (!known) return <SimulatorStart unknown={input.offering} />
  if (request === null) return <CurrencyFirst input={input} />
  if (asked.isError) return <Failure failure={asked.error} retry={() => void asked.refetch()} />
  if (asked.data === undefined || asked.data === null) return <Loading lines={12} />
  return (
    <div className="simulator-columns">
      <FactsForm input={input} missing={missing} />
      <Configurator input={input} request={request} simulation={asked.data} />
      <Results simulation={asked.data} input={input} />
    </div>
  )
}

/** The catalog has several currencies and none was named: nothing is asked until the person chooses, beside the customer. */
function CurrencyFirst({ input }: { input: SimulatorInput }) {
  const { t } = useWords()
  return (
    <div className="simulator-columns">
      <FactsForm input={input} missing={noFacts} />
      <section className="panel configurator" aria-label={t('simulate.selection')}>
        <Empty title={t('simulate.currencyFirst')} />
      </section>
    </div>
  )
}

const noFacts: ReadonlySet<string> = new Set()

/** Which offering is asked about; another one starts with no choices, but keeps the customer. */
function OfferingSelect({ offering }: { offering: string | null }) {
  const { t, say, language } = useWords()
  const { documents } = useCatalog()
  const { change, parameters } = useAddress()
  const options = useMemo(
    () =>
      documents
        .all('productOffering')
        .filter(({ isSellable }) => isSellable)
        .map(({ id, name }) => ({ value: id, label: name[language], id, name })),
    [documents, language],
  )
  const choose = (id: string) => {
    const dropped = [...parameters.keys()].filter(isOfSelection)
    change({ ...Object.fromEntries(dropped.map((key) => [key, null])), offering: id }, 'push')
  }
  return (
    <Select
      className="offering-select"
      showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
      aria-label={t('simulate.offering')}
      placeholder={t('simulate.choose')}
      value={offering}
      options={options}
      onChange={choose}
      optionRender={({ data }) => (
        <span className="offering-option">
          {say(data.name)} <span className="mono faint">{data.id}</span>
        </span>
      )}
    />
  )
}

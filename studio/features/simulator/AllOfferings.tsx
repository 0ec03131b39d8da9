import { Segmented } from 'antd'
import { useMemo } from 'react'
import type { QualificationKind } from '../../../engine/model/request.js'
import { readCoordinates } from '../../coordinates/coordinates-view.js'
import type { SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { RequestProblems } from '../../parts/RequestProblems.js'
import { SearchInput } from '../../parts/SearchInput.js'
import { Empty, Failure, Loading } from '../../parts/States.js'
import { useCatalog, useEngineAnswer } from '../../source/use-catalog.js'
import { FactsForm } from './FactsForm.js'
import { OfferingRows } from './OfferingRows.js'
import { offeringRows, qualificationKinds, readShown } from './offerings-view.js'
import { requiredFacts } from './simulation-view.js'

/** What becomes of every offering of the catalog for this customer, and what first stands in the way of each. */
export function AllOfferings({ input }: { input: SimulatorInput }) {
  const { t, language } = useWords()
  const { documents, state } = useCatalog()
  const { search, parameters, change } = useAddress()
  const { at } = readCoordinates(search)
  const customer = useMemo(() => ({ facts: input.facts, at: at! }), [input.facts, at])
  const asked = useEngineAnswer(state.fingerprint === null ? null : ({ kind: 'offerings', request: customer } as const))
  const answer = asked.data ?? null
  const shown = readShown(parameters)
  const typed = parameters.get('q') ?? ''
  const rows = useMemo(
    () => (answer?.kind === 'offerings' ? offeringRows(documents, answer.verdicts, { shown, typed }, language) : []),
    [answer, documents, shown, typed, language],
  )
  const missing = useMemo(() => new Set(answer === null ? [] : requiredFacts(answer)), [answer])
  if (asked.isError) return <Failure failure={asked.error} retry={() => void asked.refetch()} />
  if (answer === null) return <Loading lines={12} />
  return (
    <div className="simulator-columns simulator-all">
      <FactsForm input={input} missing={missing} />
      <div className="panel all-offerings">
        {answer.kind === 'invalid-request' ? (
          <RequestProblems problems={answer.problems} />
        ) : (
          <>
            <div className="all-head">
              <SearchInput label={t('catalog.search')} typed={typed} onType={(text) => change({ q: text === '' ? null : text })} />
              <Segmented<QualificationKind | 'all'>
                aria-label={t('simulate.shown')}
                value={shown ?? 'all'}
                onChange={(kind) => change({ verdict: kind === 'all' ? null : kind })}
                options={[
                  { value: 'all', label: `${t('simulate.everyVerdict')} ${answer.verdicts.length}` },
                  ...qualificationKinds.map((kind) => ({ value: kind, label: `${t(`answer.qualify.${kind}`)} ${answer.counts[kind]}` })),
                ]}
              />
            </div>
            {rows.length === 0 ? <Empty title={t('catalog.noneFound')} /> : <OfferingRows rows={rows} customer={customer} />}
          </>
        )}
      </div>
    </div>
  )
}

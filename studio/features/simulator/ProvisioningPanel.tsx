import { Segmented } from 'antd'
import { lazy, Suspense } from 'react'
import { problemText } from '../../../engine/decompose/problem-text.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { MissingFacts } from '../../parts/MissingFacts.js'
import { Empty, Loading } from '../../parts/States.js'
import { PlanTable } from './PlanTable.js'
import { headlines } from './simulation-view.js'

const PlanDrawing = lazy(() => import('./PlanDrawing.js'))

/** What must be provisioned: as a graph, or as the same plan in a table. */
export default function ProvisioningPanel({ simulation }: { simulation: Simulation }) {
  const { t, say, phrase } = useWords()
  const { parameters, change } = useAddress()
  const { answer } = simulation.decompose
  const as = parameters.get('as') === 'table' ? 'table' : 'graph'
  if (answer.kind === 'not-decomposed') {
    return (
      <ul className="result-body price-problems">
        {answer.because.map(problemText).map(({ what, fix }) => (
          <li key={what.en}>
            <p>
              <strong>{say(what)}</strong>
            </p>
            <p>{say(fix)}</p>
          </li>
        ))}
      </ul>
    )
  }
  if (simulation.plan === null) {
    return (
      <Empty title={phrase(headlines(simulation).provisioning.phrase)}>
        {answer.kind === 'undetermined' ? <MissingFacts facts={answer.missing} /> : <p className="muted">{t('simulate.noPlanHint')}</p>}
      </Empty>
    )
  }
  return (
    <div className="result-body provisioning">
      <Segmented
        aria-label={t('plan.view')}
        value={as}
        onChange={(value) => change({ as: value === 'graph' ? null : value })}
        options={(['graph', 'table'] as const).map((value) => ({ value, label: t(`plan.${value}`) }))}
      />
      {as === 'table' ? (
        <PlanTable rows={simulation.plan.rows} />
      ) : (
        <Suspense fallback={<Loading />}>
          <PlanDrawing graph={simulation.plan.graph} />
        </Suspense>
      )}
    </div>
  )
}

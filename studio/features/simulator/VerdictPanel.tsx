import { readCoordinates } from '../../coordinates/coordinates-view.js'
import type { SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { MissingFacts } from '../../parts/MissingFacts.js'
import { VerdictMark } from '../../parts/VerdictMark.js'
import { useEngineAnswer } from '../../source/use-catalog.js'
import { ExplanationPanel } from './ExplanationPanel.js'
import { headlines } from './simulation-view.js'

/** May this customer have it? With every requirement, also those that hold, what decides, and what would make it so. */
export function VerdictPanel({ simulation, input }: { simulation: Simulation; input: SimulatorInput }) {
  const { t, phrase, say } = useWords()
  const { search } = useAddress()
  const { at } = readCoordinates(search)
  const { verdict } = headlines(simulation)
  const { answer } = simulation.qualify
  const { offering, facts } = input
  const asked = 'reason' in answer && offering !== null ? ({ kind: 'explain', request: { offering, facts, at: at! } } as const) : null
  const { data } = useEngineAnswer(asked)
  // The reasons come with the explanation above them, so that nothing moves when it is there.
  const waits = asked !== null && data === undefined
  const explanation = asked !== null && data?.kind === 'explanation' ? data : null
  return (
    <div className="result-body">
      <p className={`verdict verdict-${verdict.tone}`}>{phrase(verdict.phrase)}</p>
      {answer.kind === 'undetermined' ? <MissingFacts facts={answer.missing} /> : null}
      {explanation === null ? null : <ExplanationPanel explanation={explanation} />}
      {simulation.reasons.length === 0 || waits ? null : (
        <section className="reasons-section" aria-label={t('why.requirements')}>
          <h3>{t('why.requirements')}</h3>
          <ul className="reasons">
            {simulation.reasons.map((line, index) => (
              <li key={index} className="reason" style={{ paddingInlineStart: line.depth * 20 }}>
                <VerdictMark verdict={line.verdict} />
                <span>{say(line.text)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

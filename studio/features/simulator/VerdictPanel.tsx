import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { VerdictMark } from '../../parts/VerdictMark.js'
import { MissingFacts } from './MissingFacts.js'
import { headlines } from './simulation-view.js'

/** May this customer have it? With every requirement, also those that hold. */
export function VerdictPanel({ simulation }: { simulation: Simulation }) {
  const { phrase, say } = useWords()
  const { verdict } = headlines(simulation)
  const { answer } = simulation.qualify
  return (
    <div className="result-body">
      <p className={`verdict verdict-${verdict.tone}`}>{phrase(verdict.phrase)}</p>
      {answer.kind === 'undetermined' ? <MissingFacts facts={answer.missing} /> : null}
      <ul className="reasons">
        {simulation.reasons.map((line, index) => (
          <li key={index} className="reason" style={{ paddingInlineStart: line.depth * 20 }}>
            <VerdictMark verdict={line.verdict} />
            <span>{say(line.text)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

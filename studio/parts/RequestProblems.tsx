import { WarningFilled } from '@ant-design/icons'
import type { RequestProblem } from '../../engine/explain/request-problem.js'
import { useWords } from '../language/use-words.js'

/** What is wrong with the question itself, such as a choice that the bundle does not have. */
export function RequestProblems({ problems }: { problems: readonly RequestProblem[] }) {
  const { say } = useWords()
  return (
    <ul className="request-problems" role="alert">
      {problems.map(({ code, pointer, what, fix }) => (
        <li key={`${code}${pointer}`}>
          <WarningFilled aria-hidden className="mark-bad" />
          <span>
            <strong>{say(what)}</strong> {say(fix)} <span className="mono faint">{pointer}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

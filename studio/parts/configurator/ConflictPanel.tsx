import { CloseCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { Conflict } from '../../../engine/configure/configuration.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import type { Choosing } from './choosing.js'
import { reasonLines } from './explanation-view.js'
import { RuleLink } from './RuleLink.js'
import { repairSteps } from './repair-view.js'

/** What cannot hold together, and the smallest ways out, each one press away. */
export function ConflictPanel({ conflict, choosing }: { conflict: Conflict | null; choosing: Choosing }) {
  const { t, phrase, language } = useWords()
  const { documents } = useCatalog()
  const { nodes, choices, choose } = choosing
  const reasons = conflict === null ? [] : reasonLines(documents, nodes, conflict, language)
  const steps = conflict === null ? [] : repairSteps(documents, nodes, choices, conflict.repairs, language)
  return (
    <div className="conflict" role="alert">
      <p>
        <CloseCircleFilled aria-hidden className="mark-bad" /> <strong>{t('simulate.conflict')}</strong>
      </p>
      <ul className="conflict-reasons">
        {reasons.map(({ said, document }) => (
          <li key={phrase(said)}>
            {phrase(said)} {document === null ? null : <RuleLink document={document} />}
          </li>
        ))}
      </ul>
      {steps.length === 0 ? null : <p>{t('configure.waysOut')}</p>}
      <div className="conflict-repairs">
        {steps.map(({ said, choices: next }) => (
          <Button key={phrase(said)} onClick={() => choose(next)}>
            {phrase(said)}
          </Button>
        ))}
      </div>
    </div>
  )
}

import { CloseCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { Conflict } from '../../../engine/configure/configuration.js'
import type { Choice } from '../../../engine/model/request.js'
import { useWords } from '../../language/use-words.js'
import { listed } from '../../language/yes-no.js'
import type { TreeNode } from '../../parts/bundle-tree.js'
import { useCatalog } from '../../source/use-catalog.js'
import { dropChoices } from './choose.js'
import { choiceText, explanationPhrases } from './explanation-view.js'

interface Props {
  readonly conflict: Conflict | null
  readonly nodes: readonly TreeNode[]
  readonly choices: readonly Choice[]
  readonly choose: (choices: readonly Choice[]) => void
}

/** What cannot hold together, and the smallest ways out, each one press away. */
export function ConflictPanel({ conflict, nodes, choices, choose }: Props) {
  const { t, phrase, language } = useWords()
  const { documents } = useCatalog()
  const reasons = conflict === null ? [] : explanationPhrases(documents, nodes, conflict, language)
  return (
    <div className="conflict" role="alert">
      <p>
        <CloseCircleFilled aria-hidden className="mark-bad" /> <strong>{t('simulate.conflict')}</strong>
      </p>
      <ul className="conflict-reasons">
        {reasons.map((reason) => (
          <li key={phrase(reason)}>{phrase(reason)}</li>
        ))}
      </ul>
      <div className="conflict-repairs">
        {(conflict?.repairs ?? []).map(({ drop }) => {
          const names = listed(
            drop.map((choice) => choiceText(documents, nodes, choice, language)),
            language,
          )
          return (
            <Button key={names} onClick={() => choose(dropChoices(choices, drop))}>
              {t('simulate.drop', { what: names })}
            </Button>
          )
        })}
      </div>
    </div>
  )
}

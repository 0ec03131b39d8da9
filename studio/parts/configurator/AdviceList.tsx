import { BulbOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Advice } from '../../../engine/configure/configuration.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import type { Choosing } from './choosing.js'
import { adviceSteps } from './repair-view.js'

/** What rules recommend to this selection, each one press away. */
export function AdviceList({ advice, choosing }: { advice: readonly Advice[]; choosing: Choosing }) {
  const { t, say, phrase, language } = useWords()
  const { documents } = useCatalog()
  const { nodes, choices, choose } = choosing
  if (advice.length === 0) return null
  return (
    <ul className="advice" aria-label={t('configure.advice')}>
      {adviceSteps(documents, nodes, choices, advice, language).map(({ rule, said, choices: next }) => (
        <li key={say(rule)}>
          <BulbOutlined aria-hidden />
          <span>{say(rule)}</span>
          <Button size="small" onClick={() => choose(next)}>
            {phrase(said)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

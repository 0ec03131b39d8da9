import { InfoCircleOutlined } from '@ant-design/icons'
import type { Configuration } from '../../../engine/configure/configuration.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import type { TreeNode } from '../bundle-tree.js'
import { openPhrases } from './open-view.js'

/** What is still to be chosen before the selection could be ordered. */
export function OpenPoints({ configuration, nodes }: { configuration: Configuration; nodes: readonly TreeNode[] }) {
  const { phrase, language } = useWords()
  const { documents } = useCatalog()
  const phrases = openPhrases(documents, nodes, configuration, language)
  if (phrases.length === 0) return null
  return (
    <ul className="open-points">
      {phrases.map((one) => (
        <li key={phrase(one)}>
          <InfoCircleOutlined aria-hidden /> {phrase(one)}
        </li>
      ))}
    </ul>
  )
}

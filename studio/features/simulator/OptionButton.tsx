import { CheckOutlined, LockOutlined, MinusOutlined, PlusOutlined, QuestionOutlined, StopOutlined, SwapOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import type { Explanation } from '../../../engine/configure/configuration.js'
import { useWords } from '../../language/use-words.js'
import type { TreeNode } from '../../parts/bundle-tree.js'
import { useCatalog } from '../../source/use-catalog.js'
import { explanationPhrases } from './explanation-view.js'
import type { OptionState } from './option-state.js'

interface Props {
  readonly label: string
  readonly state: OptionState
  readonly taken: boolean
  readonly because: Explanation | null
  readonly nodes: readonly TreeNode[]
  readonly small?: boolean
  readonly onPress: () => void
}

const marks = {
  chosen: CheckOutlined,
  forced: LockOutlined,
  impossible: StopOutlined,
  filled: MinusOutlined,
  free: PlusOutlined,
  instead: SwapOutlined,
  unsettled: QuestionOutlined,
  unproven: QuestionOutlined,
} as const satisfies Record<OptionState, unknown>

/**
 * One thing that can be chosen. Its state is said in words, and its reason is shown when it is pointed at or reached by
 * key. What is impossible may still be pressed: the answer is then a conflict with its ways out.
 */
export function OptionButton({ label, state, taken, because, nodes, small = false, onPress }: Props) {
  const { t, phrase, language } = useWords()
  const { documents } = useCatalog()
  const reasons = because === null ? [] : explanationPhrases(documents, nodes, because, language).map(phrase)
  const Mark = marks[state]
  const title = (
    <>
      <strong>{t(`option.${state}`)}</strong>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </>
  )
  return (
    <Tooltip title={title} trigger={['hover', 'focus']} mouseEnterDelay={0.3}>
      <button type="button" className={`option option-${state}${small ? ' option-small' : ''}`} aria-pressed={taken} onClick={onPress}>
        <Mark aria-hidden />
        <span className="option-label">{label}</span>
        <span className={small ? 'hidden-visually' : 'option-state'}>{t(`option.${state}`)}</span>
        <span className="hidden-visually">{reasons.join(' ')}</span>
      </button>
    </Tooltip>
  )
}

import { CheckOutlined, LockOutlined, MinusOutlined, PlusOutlined, QuestionOutlined, StopOutlined, SwapOutlined } from '@ant-design/icons'
import { useId } from 'react'
import type { Explanation, ValuePrice } from '../../../engine/configure/configuration.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import type { TreeNode } from '../bundle-tree.js'
import { reasonLines } from './explanation-view.js'
import type { OptionState } from './option-state.js'
import { ReasonPopover } from './ReasonPopover.js'

interface Props {
  readonly label: string
  readonly state: OptionState
  readonly because: Explanation | null
  readonly price: ValuePrice | null
  readonly nodes: readonly TreeNode[]
  readonly small?: boolean
  /** One of several that go together, rather than instead of each other. */
  readonly isCheckbox?: boolean
  /** Whether it is part of the selection as it stands. */
  readonly taken?: boolean
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

/** Whether a price change is none, in whatever decimals the currency has. */
function isNothing(change: string): boolean {
  return /^0(\.0+)?$/.test(change)
}

/**
 * One thing that can be chosen. Its state is said in words and shown by shape; its reason is shown when it is pointed at
 * or reached by key. What is impossible may still be pressed: the answer is then a conflict with its ways out.
 */
export function OptionButton({ label, state, because, price, nodes, small = false, isCheckbox = false, taken, onPress }: Props) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const id = useId()
  const lines = because === null ? [] : reasonLines(documents, nodes, because, language)
  const Mark = marks[state]
  const isTaken = taken ?? (state === 'chosen' || state === 'forced' || state === 'filled')
  return (
    <ReasonPopover
      id={id}
      title={t(`option.${state}`)}
      lines={lines}
      isWorthIt={small || lines.length > 0 || price !== null}
      remark={price === null ? null : t('option.priceFrom', { price: price.from })}
    >
      <button
        type="button"
        className={`option option-${state}${small ? ' option-small' : ''}`}
        {...(isCheckbox ? { role: 'checkbox', 'aria-checked': isTaken } : { 'aria-pressed': isTaken })}
        aria-describedby={lines.length === 0 ? undefined : id}
        onClick={onPress}
      >
        <Mark aria-hidden />
        <span className="option-label">{label}</span>
        {price === null || isNothing(price.change) ? null : <span className="option-price">{`+${price.change}`}</span>}
        <span className={small ? 'hidden-visually' : 'option-state'}>{t(`option.${state}`)}</span>
      </button>
    </ReasonPopover>
  )
}

import { InputNumber } from 'antd'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useWords } from '../../language/use-words.js'
import type { TreeNode } from '../bundle-tree.js'
import { isOnStep, type NumberView } from './characteristic-choices.js'
import { OptionButton } from './OptionButton.js'

interface Props {
  readonly label: string
  readonly number: NumberView
  readonly nodes: readonly TreeNode[]
  /** Called with a number between the ends, or `null` to let go of it. */
  readonly onChoose: (value: number | null) => void
  /** What is drawn beside the number. */
  readonly children?: ReactNode
}

/** A number to write (one between its steps is never chosen), with the ranges that it can still be in; pressing a range takes its value next to the present one. */
export function NumberChoice({ label, number, nodes, onChoose, children }: Props) {
  const { t } = useWords()
  const { minimum, maximum, step, unit, value, ranges } = number
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const hint = useId()
  const isFault = typed !== null && !isOnStep(number, typed)
  const choose = (next: number | null) => {
    if (next !== value && (next === null || isOnStep(number, next))) onChoose(next)
  }
  const nearest = (from: number, to: number) => (value === null ? from : Math.min(to, Math.max(from, value)))
  return (
    <span className="number-choice">
      <InputNumber<number>
        aria-label={label}
        min={minimum}
        max={maximum}
        step={step}
        value={typed}
        status={isFault ? 'error' : ''}
        aria-invalid={isFault}
        aria-describedby={hint}
        {...(unit === null ? {} : { suffix: <span className="faint">{unit}</span> })}
        onChange={setTyped}
        onStep={(next) => choose(Number(next))}
        onBlur={() => choose(typed)}
        onPressEnter={() => choose(typed)}
      />
      {children}
      <span id={hint} className={isFault ? 'mark-bad' : 'faint'}>
        {t('option.steps', { minimum, maximum, step })}
      </span>
      <span className="option-row">
        {ranges.map(({ key, from, to, ...option }) => (
          <OptionButton key={key} small {...option} nodes={nodes} onPress={() => choose(nearest(from, to))} />
        ))}
      </span>
    </span>
  )
}

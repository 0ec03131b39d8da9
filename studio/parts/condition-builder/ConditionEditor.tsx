import type { Condition } from '../../../engine/model/fact.js'
import type { TemplateCondition } from '../../../engine/model/rule-template.js'
import { conditionNodes } from '../../../engine/rules/condition-nodes.js'
import { useWords } from '../../language/use-words.js'
import { ConditionLines } from '../ConditionLines.js'
import { ConditionBuilder } from './ConditionBuilder.js'

interface Props {
  /** `null` where nothing is written yet. */
  readonly condition: Condition | null
  readonly mayUseSelection: boolean
  /** What the button says that takes the whole condition away; absent, there must be one. */
  readonly takeAway?: string
  readonly onChange: (condition: Condition | null) => void
}

/** A condition to build with, or, where no screen could hold its parts, to read. */
export function ConditionEditor({ condition, ...building }: Props) {
  const { t } = useWords()
  if (condition === null || !isTooLarge(condition)) return <ConditionBuilder condition={condition} {...building} />
  return (
    <>
      <p className="muted">{t('rules.tooLarge')}</p>
      <ConditionLines condition={condition} />
    </>
  )
}

const mostNodes = 300

/** Nobody builds by hand what no screen can hold; such a rule is still read, and changed as JSON. */
export function isTooLarge(condition: Condition | TemplateCondition): boolean {
  const nodes = conditionNodes(condition as Condition)
  for (let count = 0; count < mostNodes; count += 1) if (nodes.next().done === true) return false
  return true
}

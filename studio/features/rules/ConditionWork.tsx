import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { Document } from '../../../engine/model/document.js'
import type { Condition } from '../../../engine/model/fact.js'
import type { TemplateCondition } from '../../../engine/model/rule-template.js'
import { conditionNodes } from '../../../engine/rules/condition-nodes.js'
import { conditionsOf } from '../../../engine/rules/conditions-of.js'
import { useWords } from '../../language/use-words.js'
import { ConditionLines } from '../../parts/ConditionLines.js'
import { sentenceOf } from '../../parts/rule-sentences.js'
import { useCatalog } from '../../source/use-catalog.js'
import { useEditedDocument } from '../../source/use-edited-document.js'
import { ConditionBuilder } from './builder/ConditionBuilder.js'
import { RuleWork } from './RuleWork.js'
import { withCondition, withEligibility } from './rule-document.js'

interface Props {
  readonly document: Document
  readonly pointer: string
  readonly findings: readonly Diagnostic[]
}

/** One condition of a document: its sentence, what is wrong with it, and its parts to build with. An offering may have no eligibility yet. */
export function ConditionWork({ document, pointer, findings }: Props) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { content, change } = useEditedDocument(document)
  const authored = conditionsOf(content).find((one) => one.pointer === pointer)
  const offering = content.kind === 'productOffering' && pointer === '/eligibility' ? content : null
  if (authored === undefined && offering === null) return null
  const condition = authored?.condition ?? null
  const fallback = documents.all('catalog')[0]?.eligibilityDefault ?? 'deny'
  const take = (built: Condition | null) => {
    if (offering !== null) change?.(withEligibility(offering, built))
    else if (built !== null) change?.(withCondition(content, pointer, built))
  }
  return (
    <RuleWork sentence={condition === null ? t(`offer.default.${fallback}`) : say(sentenceOf(documents, condition))} findings={findings}>
      {change === null ? (
        <p className="mark-open">{t('rules.draftUnreadable')}</p>
      ) : condition !== null && isTooLarge(condition) ? (
        <>
          <p className="muted">{t('rules.tooLarge')}</p>
          <ConditionLines condition={condition} />
        </>
      ) : (
        <ConditionBuilder
          condition={condition}
          mayUseSelection={authored?.mayUseSelection ?? false}
          {...(offering === null ? {} : { takeAway: t('rules.takeEligibilityAway') })}
          onChange={take}
        />
      )}
    </RuleWork>
  )
}

const mostNodes = 300

/** Nobody builds by hand what no screen can hold; such a rule is still read here, and changed as JSON. */
export function isTooLarge(condition: Condition | TemplateCondition): boolean {
  const nodes = conditionNodes(condition as Condition)
  for (let count = 0; count < mostNodes; count += 1) if (nodes.next().done === true) return false
  return true
}

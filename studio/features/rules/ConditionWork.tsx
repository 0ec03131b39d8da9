import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { Document } from '../../../engine/model/document.js'
import type { Condition } from '../../../engine/model/fact.js'
import { conditionsOf } from '../../../engine/rules/conditions-of.js'
import { useWords } from '../../language/use-words.js'
import { ConditionEditor } from '../../parts/condition-builder/ConditionEditor.js'
import { sentenceOf } from '../../parts/rule-sentences.js'
import { useCatalog } from '../../source/use-catalog.js'
import { useEditedDocument } from '../../source/use-edited-document.js'
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
      ) : (
        <ConditionEditor
          condition={condition}
          mayUseSelection={authored?.mayUseSelection ?? false}
          {...(offering === null ? {} : { takeAway: t('rules.takeEligibilityAway') })}
          onChange={take}
        />
      )}
    </RuleWork>
  )
}

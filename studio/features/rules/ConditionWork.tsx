import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { Document } from '../../../engine/model/document.js'
import { conditionsOf } from '../../../engine/rules/conditions-of.js'
import { useWords } from '../../language/use-words.js'
import { ConditionLines } from '../../parts/ConditionLines.js'
import { FindingWords } from '../../parts/decision-table/FindingWords.js'
import { sentenceOf } from '../../parts/rule-sentences.js'
import { useCatalog } from '../../source/use-catalog.js'

interface Props {
  readonly document: Document
  readonly pointer: string
  readonly findings: readonly Diagnostic[]
}

/** One condition of a document: its sentence, what is wrong with it, and its parts. */
export function ConditionWork({ document, pointer, findings }: Props) {
  const { say } = useWords()
  const { documents } = useCatalog()
  const authored = conditionsOf(document).find((one) => one.pointer === pointer)
  if (authored === undefined) return null
  return (
    <>
      <p className="rule-sentence rule-words" aria-live="polite">
        {say(sentenceOf(documents, authored.condition))}
      </p>
      <FindingWords findings={findings} />
      <ConditionLines condition={authored.condition} />
    </>
  )
}

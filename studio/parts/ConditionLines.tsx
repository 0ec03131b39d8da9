import { useMemo } from 'react'
import type { Condition } from '../../engine/model/fact.js'
import { useWords } from '../language/use-words.js'
import { useCatalog } from '../source/use-catalog.js'
import { conditionLines } from './condition-view.js'
import './parts.css'

/** A condition as it is authored, in sentences, indented like the rule. */
export function ConditionLines({ condition }: { condition: Condition }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const lines = useMemo(() => conditionLines(documents, condition), [documents, condition])
  return (
    <ul className="condition">
      {lines.map((line, index) => (
        <li key={index} style={{ paddingInlineStart: line.depth * 16 }}>
          {line.kind === 'asked' ? say(line.sentence) : t(`condition.${line.kind}`)}
        </li>
      ))}
    </ul>
  )
}

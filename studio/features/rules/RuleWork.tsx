import type { ReactNode } from 'react'
import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import { useWords } from '../../language/use-words.js'
import { FindingWords } from '../../parts/FindingWords.js'

interface Props {
  readonly sentence: string
  readonly findings: readonly Diagnostic[]
  readonly children: ReactNode
}

/** What a rule is built from, and under it what it says and what is wrong with it; that panel never moves. */
export function RuleWork({ sentence, findings, children }: Props) {
  const { t } = useWords()
  return (
    <div className="rule-work">
      <div className="rule-parts">{children}</div>
      <section className="rule-panel" aria-label={t('rules.says')} aria-live="polite">
        <p className="rule-sentence">{sentence}</p>
        <FindingWords findings={findings} />
      </section>
    </div>
  )
}

import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { useWords } from '../language/use-words.js'
import { bySeverity } from './diagnostic-view.js'

const most = 4

interface Props {
  readonly findings: readonly Diagnostic[]
  /** A button that mends a finding, where there is one. */
  readonly remedy?: (finding: Diagnostic) => ReactNode
}

/** Findings in short, where the place is plain: what is wrong, and what to do. */
export function FindingWords({ findings, remedy }: Props) {
  const { t, say } = useWords()
  if (findings.length === 0) return null
  return (
    <ul className="finding-words">
      {bySeverity(findings)
        .slice(0, most)
        .map((finding, index) => {
          const { severity, what, fix, code, at } = finding
          const Mark = severity === 'error' ? CloseCircleFilled : WarningFilled
          return (
            <li key={`${code}${at.pointer}${index}`}>
              <Mark className={severity === 'error' ? 'mark-bad' : 'mark-open'} aria-label={t(`problems.${severity}`)} />
              <span>
                {say(what)} <span className="muted">{say(fix)}</span> {remedy?.(finding)}
              </span>
            </li>
          )
        })}
      {findings.length > most ? <li className="muted">{t('problems.more', { count: findings.length - most })}</li> : null}
    </ul>
  )
}

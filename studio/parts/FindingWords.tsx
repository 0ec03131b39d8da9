import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { useWords } from '../language/use-words.js'
import { bySeverity } from './diagnostic-view.js'

const most = 4

/** Findings in short, where the place is plain: what is wrong, and what to do. */
export function FindingWords({ findings }: { findings: readonly Diagnostic[] }) {
  const { t, say } = useWords()
  if (findings.length === 0) return null
  return (
    <ul className="finding-words">
      {bySeverity(findings)
        .slice(0, most)
        .map(({ severity, what, fix, code, at }, index) => {
          const Mark = severity === 'error' ? CloseCircleFilled : WarningFilled
          return (
            <li key={`${code}${at.pointer}${index}`}>
              <Mark className={severity === 'error' ? 'mark-bad' : 'mark-open'} aria-label={t(`problems.${severity}`)} />
              <span>
                {say(what)} <span className="muted">{say(fix)}</span>
              </span>
            </li>
          )
        })}
      {findings.length > most ? <li className="muted">{t('problems.more', { count: findings.length - most })}</li> : null}
    </ul>
  )
}

import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import { Link } from 'wouter'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { useAddress } from '../coordinates/use-address.js'
import { useWords } from '../language/use-words.js'
import { bySeverity, pathOf } from './diagnostic-view.js'
import './parts.css'

interface Props {
  readonly diagnostics: readonly Diagnostic[]
  /** How many to draw; the rest is counted. */
  readonly limit?: number
  /** Takes the reader to the place; absent, the document's own screen is linked. */
  readonly onOpen?: (diagnostic: Diagnostic) => void
}

/** Findings of the checks: what is wrong, why it matters, how to mend it. */
export function DiagnosticList({ diagnostics, limit = 50, onOpen }: Props) {
  const { t } = useWords()
  const rest = diagnostics.length - limit
  return (
    <ul className="diagnostics">
      {bySeverity(diagnostics)
        .slice(0, limit)
        .map((diagnostic, index) => (
          <DiagnosticItem key={`${diagnostic.code}${diagnostic.at.pointer}${index}`} diagnostic={diagnostic} onOpen={onOpen} />
        ))}
      {rest > 0 ? <li className="muted">{t('problems.more', { count: rest })}</li> : null}
    </ul>
  )
}

function DiagnosticItem({ diagnostic, onOpen }: { diagnostic: Diagnostic; onOpen: Props['onOpen'] }) {
  const { t, say } = useWords()
  const { severity, what, why, fix, code } = diagnostic
  const Mark = severity === 'error' ? CloseCircleFilled : WarningFilled
  return (
    <li className="diagnostic">
      <Mark className={severity === 'error' ? 'mark-bad' : 'mark-open'} aria-label={t(`problems.${severity}`)} />
      <div>
        <p>
          <strong>{say(what)}</strong> <span className="mono faint">{code}</span>
        </p>
        <p className="muted">{say(why)}</p>
        <p>{say(fix)}</p>
      </div>
      <DiagnosticPlace diagnostic={diagnostic} onOpen={onOpen} />
    </li>
  )
}

function DiagnosticPlace({ diagnostic, onOpen }: { diagnostic: Diagnostic; onOpen: Props['onOpen'] }) {
  const { link } = useAddress()
  const { at } = diagnostic
  const place = at.line === null ? `${at.document?.id ?? ''}${at.pointer}` : `${at.line}:${at.column}`
  const path = pathOf(diagnostic)
  if (onOpen !== undefined) {
    return (
      <button type="button" className="place mono" onClick={() => onOpen(diagnostic)}>
        {place}
      </button>
    )
  }
  if (path === null) return <span className="place mono">{place}</span>
  return (
    <Link className="place mono" href={link(path, { tab: 'json' })}>
      {place}
    </Link>
  )
}

import { InboxOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../language/use-words.js'
import { SourceFailure } from '../source/document-set.js'
import './parts.css'

/** Nothing to show, with the reason and the next step. `screen`: it takes the place of a whole screen. */
export function Empty({ title, screen = false, children }: { title: string; screen?: boolean; children?: ReactNode }) {
  const Title = screen ? 'h1' : 'p'
  return (
    <div className="state">
      <InboxOutlined aria-hidden className="state-icon" />
      <Title className="state-title">{title}</Title>
      {children}
    </div>
  )
}

/** Grey bars in the shape of a list; the words are for those who do not see them. */
export function Loading({ lines = 8 }: { lines?: number }) {
  const { t } = useWords()
  return (
    <div className="loading" role="status">
      <span className="hidden-visually">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="loading-bar" style={{ width: `${92 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  )
}

/** What went wrong, what to do, and a way to try again. What was typed is kept: it is in the address. */
export function Failure({ failure, retry, screen = false }: { failure: Error; retry?: () => void; screen?: boolean }) {
  const Title = screen ? 'h1' : 'p'
  const { t } = useWords()
  const reason = failure instanceof SourceFailure ? failure.reason : 'engine'
  return (
    <div className="state" role="alert">
      <WarningOutlined aria-hidden className="state-icon state-icon-bad" />
      <Title className="state-title">{t(`failure.${reason}.what`)}</Title>
      <p className="muted">{t(`failure.${reason}.fix`)}</p>
      <p className="mono faint">{failure.message}</p>
      {retry === undefined ? null : (
        <Button type="primary" onClick={retry}>
          {t('state.retry')}
        </Button>
      )}
    </div>
  )
}

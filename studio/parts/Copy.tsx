import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../language/use-words.js'
import './parts.css'

/** Shows a text and copies it when pressed; says aloud that it did, or that the browser refused. */
export function Copy({ value, label, children }: { value: string; label: string; children?: ReactNode }) {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () => copyText(value).then(setOutcome)
  return (
    <button
      type="button"
      className="copy"
      onClick={copy}
      aria-label={t('copy.label', { what: label, value: children === undefined ? '' : value })}
    >
      {children ?? <span className="mono">{value}</span>}
      {outcome === 'copied' ? <CheckOutlined aria-hidden className="copied" /> : <CopyOutlined aria-hidden />}
      <span role="status" className="hidden-visually">
        {outcome === null ? '' : t(`copy.${outcome}`)}
      </span>
    </button>
  )
}

export async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return 'refused'
  }
}

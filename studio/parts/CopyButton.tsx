import { CheckOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useWords } from '../language/use-words.js'
import { copyText } from './Copy.js'
import './parts.css'

interface Props {
  readonly icon: ReactNode
  readonly text: () => string
  readonly label: string
  /** Why there is nothing to copy now. The button then stays reachable by key, so that everybody can learn the reason. */
  readonly withheld?: string | null
}

/** A button that copies something longer than it could show. */
export function CopyButton({ icon, text, label, withheld = null }: Props) {
  const { t } = useWords()
  const reason = useId()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  if (withheld !== null) {
    return (
      <>
        <Tooltip title={withheld} trigger={['hover', 'focus']}>
          <Button icon={icon} className="withheld" aria-disabled aria-describedby={reason}>
            {label}
          </Button>
        </Tooltip>
        <span id={reason} className="hidden-visually">
          {withheld}
        </span>
      </>
    )
  }
  return (
    <>
      <Button icon={outcome === 'copied' ? <CheckOutlined className="copied" /> : icon} onClick={() => copyText(text()).then(setOutcome)}>
        {outcome === null ? label : t(`copy.${outcome}`)}
      </Button>
      <span role="status" className="hidden-visually">
        {outcome === null ? '' : t(`copy.${outcome}`)}
      </span>
    </>
  )
}

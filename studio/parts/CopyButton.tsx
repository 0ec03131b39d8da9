import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../language/use-words.js'
import { copyText } from './Copy.js'

/** A button that copies something longer than it could show. */
export function CopyButton({ icon, text, label }: { icon: ReactNode; text: () => string; label: string }) {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
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

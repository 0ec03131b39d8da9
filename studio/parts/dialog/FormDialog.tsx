import { Button, ConfigProvider } from 'antd'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../../language/use-words.js'
import './dialog.css'

interface Props {
  readonly title: string
  /** What the button says that takes what was entered. */
  readonly done: string
  /** What keeps it from being taken, or `null`. */
  readonly fault: string | null
  /** Takes what was entered; `false` keeps it on the screen. Not called while something that was entered is marked as wrong. */
  readonly onDone: () => boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Asks for several things that only make sense together. What its lists offer opens within it, and Escape closes such a
 * list first; the focus goes back to where it came from.
 */
export function FormDialog({ title, done, fault, onDone, onClose, children }: Props) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  const take = () => {
    const wrong = dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null
    if (wrong !== null) wrong.focus()
    else if (onDone()) close()
  }
  const onKeyDownCapture = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && dialog.current?.querySelector('.ant-select-open') !== null) event.preventDefault()
  }
  return (
    <dialog ref={dialog} className="form-dialog" aria-label={title} onClose={onClose} onKeyDownCapture={onKeyDownCapture}>
      <h2>{title}</h2>
      <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>{children}</ConfigProvider>
      <p role="alert" className="form-dialog-fault">
        {fault}
      </p>
      <div className="form-dialog-actions">
        <Button onClick={close}>{t('newRule.cancel')}</Button>
        <Button type="primary" onClick={take}>
          {done}
        </Button>
      </div>
    </dialog>
  )
}

/** One thing that is asked for, with its label in front. */
export function DialogRow({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="form-dialog-row">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

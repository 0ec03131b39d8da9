import { LayoutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Phrase } from '../../language/phrase.js'
import { useWords } from '../../language/use-words.js'
import { FormDialog } from './FormDialog.js'

interface Props<Shape> {
  /** What the button and the dialog are called. */
  readonly title: string
  /** The shape that the table has when the dialog opens. */
  readonly begin: () => Shape
  readonly faultOf: (shape: Shape) => Phrase | null
  readonly onShape: (shape: Shape) => void
  readonly children: (shape: Shape, change: (shape: Shape) => void) => ReactNode
}

/** Changes what a table looks at and how it decides: all at once, so that it is one step to take back. */
export function ShapeButton<Shape>(props: Props<Shape>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<LayoutOutlined />} onClick={() => setOpen(true)}>
        {props.title}
      </Button>
      {open ? <ShapeDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function ShapeDialog<Shape>({ title, begin, faultOf, onShape, onClose, children }: Props<Shape> & { onClose: () => void }) {
  const { t, phrase } = useWords()
  const [shape, setShape] = useState(begin)
  const [tried, setTried] = useState(false)
  const fault = faultOf(shape)
  const take = () => {
    setTried(true)
    if (fault !== null) return false
    onShape(shape)
    return true
  }
  return (
    <FormDialog title={title} done={t('shape.done')} fault={tried && fault !== null ? phrase(fault) : null} onDone={take} onClose={onClose}>
      {children(shape, setShape)}
    </FormDialog>
  )
}

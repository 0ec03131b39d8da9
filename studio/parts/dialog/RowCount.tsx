import { useWords } from '../../language/use-words.js'

/** How many rows say something about a column or outcome: a word before it is taken away. */
export function RowCount({ count = 0 }: { count?: number | undefined }) {
  const { t } = useWords()
  return <span className="faint shape-count">{count === 0 ? '' : t('shape.inRows', { count })}</span>
}

import { useEffect, useRef, useState } from 'react'

/**
 * The rows on the screen: those of the table, and those that somebody has begun. They begin anew when the table changes
 * elsewhere. Whoever changes them says which of them the table has from now on.
 */
export function useEditedRows<Row>(tableRows: readonly Row[]) {
  const [rows, setRows] = useState<readonly Row[]>(tableRows)
  const written = useRef<readonly Row[]>(tableRows)
  useEffect(() => {
    if (tableRows === written.current) return
    written.current = tableRows
    setRows(tableRows)
  }, [tableRows])
  const take = (next: readonly Row[], whole: readonly Row[]) => {
    written.current = whole
    setRows(next)
  }
  return [rows, take] as const
}

import type { KeyboardEvent } from 'react'
import type { PriceColumn } from './price-columns.js'

interface RowActs {
  readonly add: () => void
  readonly copy: () => void
  readonly remove: () => void
  readonly move: (by: 1 | -1) => void
}

/**
 * What a key does with a row: with Ctrl or ⌘, Enter adds one and Delete takes one away; Alt with an arrow moves it, and with
 * Shift, too, copies it. Delete alone empties a cell that may be empty.
 */
export function priceKey(event: KeyboardEvent, column: PriceColumn, acts: RowActs, empty: () => void): (() => void) | null {
  const { key, altKey, shiftKey } = event
  const withCommand = event.ctrlKey || event.metaKey
  const isDelete = key === 'Delete' || key === 'Backspace'
  if (withCommand && key === 'Enter') return acts.add
  if (withCommand && isDelete) return acts.remove
  if (altKey && shiftKey && key === 'ArrowDown') return acts.copy
  if (altKey && !shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) return () => acts.move(key === 'ArrowUp' ? -1 : 1)
  return isDelete && mayBeEmpty(column) ? empty : null
}

function mayBeEmpty({ kind }: PriceColumn): boolean {
  return kind === 'dimension' || kind === 'from' || kind === 'to' || kind === 'priority'
}

import type { KeyboardEvent } from 'react'
import type { DocumentRef } from '../../engine/values/ids.js'
import { useCatalog } from './use-catalog.js'

/** Takes changes of a document back and makes them again by key: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, or with ⌘. */
export function useUndoKeys(of: DocumentRef): (event: KeyboardEvent) => void {
  const { draftSteps } = useCatalog()
  return (event) => {
    const way = stepOf(event)
    if (way === null) return
    event.preventDefault()
    draftSteps.step(of, way)
  }
}

/** In a text the keys belong to the text. */
function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): 'back' | 'forward' | null {
  if (!(ctrlKey || metaKey) || altKey || (target as HTMLElement).matches('input, textarea')) return null
  if (key.toLowerCase() === 'y') return 'forward'
  return key.toLowerCase() !== 'z' ? null : shiftKey ? 'forward' : 'back'
}

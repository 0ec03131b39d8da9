import { type DocumentRef, refText } from '../../engine/values/ids.js'
import { type DraftHistory, recorded, stepped, stepsLeft } from './draft-history.js'
import { draftOf, keepableDrafts, type LocalDrafts, readDrafts, withDraft, withoutDraft, writeDrafts } from './local-drafts.js'

const key = 'repertoire.drafts'

/** Local drafts as this browser keeps them; other tabs of the studio see changes at once. */
export interface DraftStore {
  readonly current: () => LocalDrafts
  readonly change: (change: (drafts: LocalDrafts) => LocalDrafts) => void
  /** Takes the last change of a document back, or makes it again. */
  readonly step: (of: DocumentRef, way: 'back' | 'forward') => void
  readonly stepsLeft: (of: DocumentRef) => { readonly back: boolean; readonly forward: boolean }
  readonly subscribe: (listener: () => void) => () => void
}

export function draftStore(storage: Storage | null): DraftStore {
  let drafts = readDrafts(read(storage))
  let history: DraftHistory = new Map()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const keep = (next: LocalDrafts) => {
    drafts = next
    write(storage, writeDrafts(keepableDrafts(drafts)))
  }
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key) return
    drafts = readDrafts(event.newValue)
    tell()
  }
  return {
    current: () => drafts,
    change: (change) => {
      const before = drafts
      keep(change(before))
      history = recorded(history, before, drafts)
      tell()
    },
    step: (of, way) => {
      const done = stepped(history, refText(of), draftOf(drafts, of), way)
      if (done === undefined) return
      history = done.history
      keep(done.draft === null ? withoutDraft(drafts, of) : withDraft(drafts, done.draft))
      tell()
    },
    stepsLeft: (of) => stepsLeft(history, refText(of)),
    subscribe: (listener) => {
      if (listeners.size === 0) window.addEventListener('storage', onStorage)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) window.removeEventListener('storage', onStorage)
      }
    },
  }
}

function read(storage: Storage | null): string | null {
  try {
    return storage?.getItem(key) ?? null
  } catch {
    return null
  }
}

/** A full or forbidden storage loses nothing that is on the screen: drafts then live as long as the page. */
function write(storage: Storage | null, text: string): void {
  try {
    storage?.setItem(key, text)
  } catch {
    // Nothing to do: see above.
  }
}

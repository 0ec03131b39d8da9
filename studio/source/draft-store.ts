import { type LocalDrafts, readDrafts, writeDrafts } from './local-drafts.js'

const key = 'repertoire.drafts'

/** Local drafts as this browser keeps them; other tabs of the studio see changes at once. */
export interface DraftStore {
  readonly current: () => LocalDrafts
  readonly change: (change: (drafts: LocalDrafts) => LocalDrafts) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function draftStore(storage: Storage | null): DraftStore {
  let drafts = readDrafts(read(storage))
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key) return
    drafts = readDrafts(event.newValue)
    tell()
  }
  return {
    current: () => drafts,
    change: (change) => {
      drafts = change(drafts)
      write(storage, writeDrafts(drafts))
      tell()
    },
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

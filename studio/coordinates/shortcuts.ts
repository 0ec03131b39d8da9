/** What a shortcut needs to know of a key press. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** While an input method composes, every key belongs to it: Enter picks a candidate and must not pick a command. */
export function isComposing({ isComposing, keyCode }: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229
}

/** Ctrl+K, or ⌘+K. */
export function opensPalette(press: KeyPress): boolean {
  return !isComposing(press) && press.key.toLowerCase() === 'k' && press.ctrlKey !== press.metaKey && !press.altKey && !press.shiftKey
}

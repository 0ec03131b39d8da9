import type { words } from './words.en.js'

type Leaves<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Prefix}${Key}` : Leaves<Tree[Key], `${Prefix}${Key}.`>
}[keyof Tree & string]

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

/** The key of a text in the language files, such as `catalog.empty`. */
export type WordKey = WithoutPlural<Leaves<typeof words>>

/** A text to be said in the language of the page: what a view decides, and a component speaks. */
export interface Phrase {
  readonly key: WordKey
  readonly values?: Readonly<Record<string, string | number>>
}

export function phrase(key: WordKey, values?: Readonly<Record<string, string | number>>): Phrase {
  return values === undefined ? { key } : { key, values }
}

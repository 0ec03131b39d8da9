/** A place in the text, lines and columns from 1. A new object is a new wish to go there. */
export interface EditorPlace {
  readonly line: number
  readonly column: number
}

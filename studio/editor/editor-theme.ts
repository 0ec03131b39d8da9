import * as monaco from 'monaco-editor/editor.js'

/** The name of the editor theme that goes with the page's. */
export function themeInForce(): string {
  return document.documentElement.dataset['theme'] === 'dark' ? 'repertoire-dark' : 'repertoire-light'
}

/** Colours of keys, texts and numbers that reach a contrast of 4.5 on the page's own surfaces. */
export function defineThemes(): void {
  monaco.editor.defineTheme('repertoire-light', {
    base: 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: '1b5aa3' },
      { token: 'string.value.json', foreground: '136b3b' },
      { token: 'number.json', foreground: '8a3b00' },
      { token: 'keyword.json', foreground: '8a3b00' },
    ],
    colors: { 'editor.background': '#ffffff', 'editorLineNumber.foreground': '#5d6a7a', 'editor.lineHighlightBackground': '#f6f8fa' },
  })
  monaco.editor.defineTheme('repertoire-dark', {
    base: 'vs-dark',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: '7fb2f3' },
      { token: 'string.value.json', foreground: '6fcf97' },
      { token: 'number.json', foreground: 'e6b457' },
      { token: 'keyword.json', foreground: 'e6b457' },
    ],
    colors: { 'editor.background': '#171c23', 'editorLineNumber.foreground': '#97a3b2', 'editor.lineHighlightBackground': '#1c222b' },
  })
}

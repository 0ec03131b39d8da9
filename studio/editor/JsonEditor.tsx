import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'
import * as monaco from 'monaco-editor/editor.js'
import './editor-features.js'
import JsonWorker from 'monaco-editor/languages/features/json/json.worker.js?worker'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register.js'
import { useEffect, useRef } from 'react'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { JsonValue } from '../../engine/values/json.js'
import type { Language } from '../../engine/values/localized-text.js'
import { useWords } from '../language/use-words.js'
import './editor.css'
import type { EditorPlace } from './editor-place.js'
import { defineThemes, themeInForce } from './editor-theme.js'
import { markersOf } from './markers-view.js'

declare global {
  interface Window {
    MonacoEnvironment?: monacoEnvironment
    /** The text model on the screen, so that browser tests can type without the editor's own helpfulness. */
    repertoireEditor?: monaco.editor.ITextModel
  }
}

interface monacoEnvironment {
  readonly getWorker: (id: string, label: string) => Worker
}

self.MonacoEnvironment = { getWorker: (_id, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()) }
defineThemes()

interface Props {
  readonly name: string
  readonly text: string
  readonly schema: JsonValue
  readonly language: Language
  readonly diagnostics: readonly Diagnostic[]
  /** Where to go; a new object is a new wish. */
  readonly place: EditorPlace | null
  readonly onChange: (text: string) => void
}

/** A text editor for one JSON document: completion and hovers from its schema, findings from our own checks. */
export function JsonEditor({ name, text, schema, language, diagnostics, place, onChange }: Props) {
  const { t } = useWords()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  const changed = useRef(onChange)
  changed.current = onChange
  const latest = useRef(text)
  latest.current = text
  const label = t('json.editor', { name })

  useEffect(() => {
    const uri = uriOf(name)
    const model = monaco.editor.getModel(uri) ?? monaco.editor.createModel(latest.current, 'json', uri)
    const created = monaco.editor.create(host.current!, { ...settings, model, theme: themeInForce() })
    const typed = model.onDidChangeContent(() => changed.current(model.getValue()))
    editor.current = created
    window.repertoireEditor = model
    const themes = new MutationObserver(() => monaco.editor.setTheme(themeInForce()))
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      themes.disconnect()
      typed.dispose()
      created.dispose()
      model.dispose()
      editor.current = null
    }
  }, [name])

  useEffect(() => editor.current?.updateOptions({ ariaLabel: label }), [label])
  useEffect(() => installSchema(uriOf(name), schema), [name, schema])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (model && model.getValue() !== text && !editor.current!.hasTextFocus()) model.setValue(text)
  }, [text])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (model) monaco.editor.setModelMarkers(model, 'repertoire', [...markersOf(diagnostics, language, monaco.MarkerSeverity)])
  }, [diagnostics, language])

  useEffect(() => {
    if (place === null || editor.current === null) return
    const position = { lineNumber: place.line, column: place.column }
    editor.current.setPosition(position)
    editor.current.revealPositionInCenter(position)
    editor.current.focus()
  }, [place])

  return <div ref={host} className="json-editor" />
}

const settings: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  fontSize: 12,
  lineHeight: 18,
  tabSize: 2,
  renderLineHighlight: 'line',
  accessibilitySupport: 'on',
  fixedOverflowWidgets: true,
  padding: { top: 8, bottom: 8 },
  unicodeHighlight: { ambiguousCharacters: false },
  stickyScroll: { enabled: false },
}

function uriOf(name: string): monaco.Uri {
  return monaco.Uri.from({ scheme: 'inmemory', path: `/${name}.json` })
}

/** The schema serves completion and hovers; its English messages are replaced by our own findings. */
function installSchema(uri: monaco.Uri, schema: JsonValue): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: false,
    schemaValidation: 'ignore',
    enableSchemaRequest: false,
    schemas: [{ uri: `inmemory://schema${uri.path}`, fileMatch: [uri.toString()], schema }],
  })
}

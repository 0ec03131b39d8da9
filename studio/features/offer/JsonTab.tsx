import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import { type DocumentRef, refText } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { EditorPlace } from '../../editor/editor-place.js'
import { useWords } from '../../language/use-words.js'
import { DiagnosticList } from '../../parts/DiagnosticList.js'
import { countOf } from '../../parts/diagnostic-view.js'
import { Failure, Loading } from '../../parts/States.js'
import { documentText, draftOf, withDraft, withoutDraft } from '../../source/local-drafts.js'
import { useCatalog, useEngineAnswer } from '../../source/use-catalog.js'

const JsonEditor = lazy(() => import('../../editor/open-editor.js'))

/** The document as JSON: every pause in typing is checked, and what is typed is kept as a local draft. */
export default function JsonTab({ of }: { of: DocumentRef }) {
  const { t, language } = useWords()
  const { text, released, keep } = useDraftText(of)
  const schema = useEngineAnswer({ kind: 'schema', of: of.kind, language } as const)
  const checked = useEngineAnswer({ kind: 'check', draft: { of, text } } as const)
  const [place, setPlace] = useState<EditorPlace | null>(null)
  usePlaceOfLink(of, text, setPlace)
  const diagnostics = checked.data ?? []
  if (schema.isError) return <Failure failure={schema.error} retry={() => void schema.refetch()} />
  if (schema.data === undefined) return <Loading />
  const reveal = ({ at }: Diagnostic) => setPlace(at.line === null ? null : { line: at.line, column: at.column ?? 1 })
  return (
    <div className="json-tab">
      <Suspense fallback={<Loading />}>
        <JsonEditor
          key={`${refText(of)}${language}`}
          name={refText(of)}
          text={text}
          schema={schema.data}
          language={language}
          diagnostics={diagnostics}
          place={place}
          onChange={keep}
        />
      </Suspense>
      <section className="json-problems" aria-label={t('problems.title')}>
        <p role="status" className="json-verdict">
          <span className={countOf(diagnostics, 'error') > 0 ? 'mark-bad' : 'mark-good'}>
            {checked.data === undefined
              ? t('state.loading')
              : diagnostics.length === 0
                ? t('problems.sound')
                : `${t('status.errors', { count: countOf(diagnostics, 'error') })} · ${t('status.warnings', { count: countOf(diagnostics, 'warning') })}`}
          </span>
          <span className="faint">{t(text === released ? 'draft.asReleased' : 'draft.kept')}</span>
        </p>
        <DiagnosticList diagnostics={diagnostics} onOpen={reveal} />
      </section>
    </div>
  )
}

/** Goes, once, to the part of the document that a link names. */
function usePlaceOfLink(of: DocumentRef, text: string, go: (place: EditorPlace) => void) {
  const pointer = useAddress().parameters.get('place')
  const [opened] = useState(text)
  const gone = useRef<string | null>(null)
  const found = useEngineAnswer(pointer === null ? null : ({ kind: 'place', draft: { of, text: opened }, pointer } as const))
  const place = pointer === null ? null : (found.data ?? null)
  useEffect(() => {
    if (place === null || gone.current === pointer) return
    gone.current = pointer
    go(place)
  }, [place, pointer, go])
}

const pause = 200

/** The text in the editor: the draft where there is one. Kept after a pause, and at once when the editor goes away. */
function useDraftText(of: DocumentRef) {
  const { drafts, changeDrafts, released } = useCatalog()
  const stored = released(of)
  const original = stored === null ? '' : documentText(stored.content)
  const text = draftOf(drafts, of)?.text ?? original
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly now: () => void } | null>(null)
  useEffect(() => () => waiting.current?.now(), [])
  const keep = (typed: string) => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer)
    const now = () => {
      waiting.current = null
      changeDrafts((present) =>
        typed === original ? withoutDraft(present, of) : withDraft(present, { of, text: typed, base: stored?.hash ?? '' }),
      )
    }
    waiting.current = { timer: setTimeout(now, pause), now }
  }
  return { text, released: original, keep }
}

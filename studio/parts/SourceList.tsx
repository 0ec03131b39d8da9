import type { Document } from '../../engine/model/document.js'
import { useWords } from '../language/use-words.js'
import { Section } from './Section.js'

/** Where a document's content comes from, and what was decided where the source is silent. */
export function SourceList({ document }: { document: Document }) {
  const { t, say } = useWords()
  if (document.source === undefined || document.source.length === 0) return null
  return (
    <Section title={t('field.source')}>
      <ul className="sources">
        {document.source.map((source, index) => (
          <li key={index}>
            {source.url !== undefined && /^https?:/.test(source.url) ? (
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            {source.note === undefined ? null : <p className="faint">{say(source.note)}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { QuestionCircleOutlined } from '@ant-design/icons'
import { useWords } from '../language/use-words.js'
import { useCatalog } from '../source/use-catalog.js'

/** Facts that an answer waits for, as buttons that lead to their inputs. */
export function MissingFacts({ facts }: { facts: readonly string[] }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  if (facts.length === 0) return null
  return (
    <div className="missing-facts">
      <span>
        <QuestionCircleOutlined aria-hidden /> {t('fact.missing')}
      </span>
      {facts.map((id) => (
        <button key={id} type="button" className="missing-fact" onClick={() => goToFact(id)}>
          {say(documents.find('fact', id)?.name ?? { 'zh-CN': id, en: id })}
        </button>
      ))}
    </div>
  )
}

/** Moves to the input of a fact, wherever on the page it is. */
function goToFact(id: string): void {
  const field = document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(id)}"]`)
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, button, [tabindex="0"]')?.focus()
}

import { PushpinFilled, PushpinOutlined } from '@ant-design/icons'
import type { Choice } from '../../../engine/model/request.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import type { Choosing } from './choosing.js'
import { choiceText } from './explanation-view.js'
import { isKept, toggleKept } from './keep.js'

interface Props {
  /** What was chosen; nothing is drawn where nothing was. */
  readonly choice: Choice | undefined
  readonly choosing: Choosing
}

/** Says of a choice that, in a conflict, others are to be given up first; pressing it again takes that back. */
export function KeepPin({ choice, choosing: { nodes, choices, choose } }: Props) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  if (choice === undefined) return null
  const Mark = isKept(choice) ? PushpinFilled : PushpinOutlined
  const label = t('configure.keep', { what: choiceText(documents, nodes, choice, language) })
  return (
    <button
      type="button"
      className="keep-pin"
      aria-pressed={isKept(choice)}
      aria-label={label}
      title={label}
      onClick={() => choose(toggleKept(choices, choice))}
    >
      <Mark aria-hidden />
    </button>
  )
}

import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { useBuilder } from './builder-context.js'
import type { BuilderLeaf } from './builder-node.js'
import { NamePicker } from './NamePicker.js'

/** A condition that is used by its name. */
export function NamedView({ leaf }: { leaf: Extract<BuilderLeaf, { readonly kind: 'condition' }> }) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const { replace } = useBuilder()
  return (
    <>
      <span className="faint">{t('builder.named')}</span>
      <NamePicker
        control="subject"
        label={t('builder.condition')}
        value={leaf.subject}
        choices={documents.all('condition')}
        onPick={(subject) => replace({ ...leaf, subject })}
      />
    </>
  )
}

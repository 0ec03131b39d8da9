import type { TemplateUse } from '../../../engine/model/fact.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { useBuilder } from './builder-context.js'
import type { BuilderLeaf } from './builder-node.js'
import { NamePicker } from './NamePicker.js'
import { ValueInput } from './ValueInput.js'

/** A use of a template: which, and what fills its gaps. */
export function TemplateUseView({ leaf }: { leaf: Extract<BuilderLeaf, { readonly kind: 'template' }> }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { replace } = useBuilder()
  const template = leaf.subject === null ? undefined : documents.find('ruleTemplate', leaf.subject)
  return (
    <>
      <span className="faint">{t('builder.byTemplate')}</span>
      <NamePicker
        control="subject"
        label={t('builder.template')}
        value={leaf.subject}
        choices={documents.all('ruleTemplate')}
        onPick={(subject) => replace({ ...leaf, subject, with: {} })}
      />
      {(template?.parameters ?? []).map(({ id, name, type }) => (
        <span key={id} className="node-parameter">
          <span className="faint">{say(name)}</span>
          <ValueInput
            label={say(name)}
            type={type.kind === 'set' ? { ...type, kind: 'choice' } : type}
            list={type.kind === 'set'}
            value={Object.hasOwn(leaf.with, id) ? leaf.with[id]! : null}
            onChange={(value) => replace({ ...leaf, with: withParameter(leaf.with, id, value) })}
          />
        </span>
      ))}
    </>
  )
}

function withParameter(supplied: TemplateUse['with'], id: string, value: FactValue | readonly FactValue[] | null): TemplateUse['with'] {
  const others = Object.entries(supplied).filter(([other]) => other !== id)
  return Object.fromEntries(value === null ? others : [...others, [id, value]])
}

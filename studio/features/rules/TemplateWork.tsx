import { useId } from 'react'
import { Link } from 'wouter'
import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { RuleTemplate, TemplateCondition } from '../../../engine/model/rule-template.js'
import { templateSentence } from '../../../engine/rules/rule-sentence.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { listed } from '../../language/yes-no.js'
import { ConditionBuilder } from '../../parts/condition-builder/ConditionBuilder.js'
import { isTooLarge } from '../../parts/condition-builder/ConditionEditor.js'
import { ruleWords } from '../../parts/rule-sentences.js'
import { Section } from '../../parts/Section.js'
import { valueNames } from '../../parts/value-names.js'
import { useCatalog } from '../../source/use-catalog.js'
import { useEditedDocument } from '../../source/use-edited-document.js'
import { RuleWork } from './RuleWork.js'
import { ParametersButton } from './template/ParametersButton.js'
import { keyOfUse, usesOf } from './uses-view.js'

/** A template: its sentence with gaps, what fills the gaps, and every use with its values. */
export function TemplateWork({ template, findings }: { template: RuleTemplate; findings: readonly Diagnostic[] }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { content, change } = useEditedDocument(template)
  return (
    <RuleWork sentence={say(templateSentence(ruleWords(documents), content))} findings={findings}>
      {change === null ? (
        <p className="mark-open">{t('rules.draftUnreadable')}</p>
      ) : isTooLarge(content.condition) ? (
        <p className="muted">{t('rules.tooLarge')}</p>
      ) : (
        <ConditionBuilder
          condition={content.condition}
          mayUseSelection
          parameters={content.parameters}
          onChange={(condition) => condition !== null && change({ ...content, condition: condition as TemplateCondition })}
        />
      )}
      <Section title={t('rules.parameters')} actions={change === null ? null : <ParametersButton template={content} onChange={change} />}>
        <div className="scroll-x">
          <table className="grid-table">
            <thead>
              <tr>
                <th>{t('field.name')}</th>
                <th>{t('field.id')}</th>
                <th>{t('field.kind')}</th>
              </tr>
            </thead>
            <tbody>
              {content.parameters.map(({ id, name, type }) => (
                <tr key={id}>
                  <td>{say(name)}</td>
                  <td className="mono faint">{id}</td>
                  <td>{t(`factType.${type.kind}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Uses template={template} />
    </RuleWork>
  )
}

/** Where the template is used, a column per parameter. */
function Uses({ template }: { template: RuleTemplate }) {
  const { t, say, language } = useWords()
  const { documents } = useCatalog()
  const { link } = useAddress()
  const heading = useId()
  const uses = usesOf(documents, template)
  const valueText = (type: RuleTemplate['parameters'][number]['type'], value: FactValue | readonly FactValue[] | undefined) => {
    if (value === undefined) return t('grid.missing')
    const words = valueNames(documents, type)
    const values = Array.isArray(value) ? (value as readonly FactValue[]) : [value as FactValue]
    return listed(
      values.map((one) => words.nameOf(one, language)),
      language,
    )
  }
  if (uses.length === 0) {
    return (
      <Section title={t('rules.uses')}>
        <p className="muted">{t('rules.unused')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('rules.uses')}>
      <div className="scroll-x">
        <table className="grid-table" aria-labelledby={heading}>
          <caption id={heading} className="hidden-visually">
            {t('rules.uses')}
          </caption>
          <thead>
            <tr>
              <th>{t('field.name')}</th>
              {template.parameters.map(({ id, name }) => (
                <th key={id}>{say(name)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {uses.map((use, index) => (
              <tr key={index}>
                <td>
                  <Link className="rule-link" href={link('/rules', { selected: keyOfUse(use) })}>
                    {say(use.name)}
                  </Link>
                </td>
                {template.parameters.map(({ id, type }) => (
                  <td key={id}>{valueText(type, use.with !== null && Object.hasOwn(use.with, id) ? use.with[id] : undefined)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

import { EditOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { RuleTemplate, TemplateParameter } from '../../../../engine/model/rule-template.js'
import { useWords } from '../../../language/use-words.js'
import { FormDialog } from '../../../parts/dialog/FormDialog.js'
import { RemoveButton } from '../../../parts/dialog/RemoveButton.js'
import { ruleFact, ruleFacts } from '../../../parts/rule-fact.js'
import { fit } from '../../../parts/search.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { usesOf } from '../uses-view.js'
import { comparisonCounts, mostParameters, parameterFor, parametersFault, parameterTypes } from './template-parameters.js'

interface Props {
  readonly template: RuleTemplate
  readonly onChange: (template: RuleTemplate) => void
}

/** Changes what each use of a template fills in: all at once, so that it is one step to take back. */
export function ParametersButton(props: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<EditOutlined />} onClick={() => setOpen(true)}>
        {t('parameters.open')}
      </Button>
      {open ? <ParametersDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function ParametersDialog({ template, onChange, onClose }: Props & { onClose: () => void }) {
  const { t, phrase } = useWords()
  const { documents } = useCatalog()
  const [parameters, setParameters] = useState(template.parameters)
  const [tried, setTried] = useState(false)
  const counts = useMemo(() => comparisonCounts(template), [template])
  const uses = usesOf(documents, template).length
  const fault = parametersFault(parameters)
  const take = () => {
    setTried(true)
    if (fault !== null) return false
    onChange({ ...template, parameters })
    return true
  }
  return (
    <FormDialog
      title={t('parameters.open')}
      done={t('shape.done')}
      fault={tried && fault !== null ? phrase(fault) : null}
      onDone={take}
      onClose={onClose}
    >
      <div className="shape-list">
        <ul className="shape-parameters" aria-label={t('rules.parameters')}>
          {parameters.map((parameter, at) => (
            <ParameterLine
              key={parameter.id}
              parameter={parameter}
              comparisons={counts.get(parameter.id) ?? 0}
              onChange={(changed) => setParameters(parameters.with(at, changed))}
              onRemove={() => setParameters(parameters.toSpliced(at, 1))}
            />
          ))}
        </ul>
        <AddParameter template={template} parameters={parameters} onChange={setParameters} />
      </div>
      <p className="faint">{uses === 0 ? t('parameters.hint') : t('parameters.hintUsed', { count: uses })}</p>
    </FormDialog>
  )
}

interface LineProps {
  readonly parameter: TemplateParameter
  readonly comparisons: number
  readonly onChange: (parameter: TemplateParameter) => void
  readonly onRemove: () => void
}

function ParameterLine({ parameter, comparisons, onChange, onRemove }: LineProps) {
  const { t, say } = useWords()
  const { id, name, type } = parameter
  const types = parameterTypes(type)
  const nameInput = (language: 'zh-CN' | 'en', label: string) => (
    <Input
      size="small"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={name[language]}
      onChange={(event) => onChange({ ...parameter, name: { ...name, [language]: event.target.value } })}
    />
  )
  return (
    <li className="shape-line">
      <span className="mono faint shape-name">{id}</span>
      {nameInput('zh-CN', t('newRule.chinese'))}
      {nameInput('en', t('newRule.english'))}
      <Select
        size="small"
        aria-label={t('field.kind')}
        value={type.kind}
        options={types.map(({ kind }) => ({ value: kind, label: t(`factType.${kind}`) }))}
        onChange={(kind) => onChange({ ...parameter, type: types.find((one) => one.kind === kind)! })}
      />
      <span className="faint">{comparisons === 0 ? t('parameters.unused') : t('parameters.inComparisons', { count: comparisons })}</span>
      <RemoveButton name={say(name)} onClick={onRemove} />
    </li>
  )
}

interface AddProps {
  readonly template: RuleTemplate
  readonly parameters: readonly TemplateParameter[]
  readonly onChange: (parameters: readonly TemplateParameter[]) => void
}

function AddParameter({ template, parameters, onChange }: AddProps) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const facts = useMemo(
    () => ruleFacts(documents, true).map(({ id, name }) => ({ value: id, label: name[language], id, name })),
    [documents, language],
  )
  const add = (id: string) => {
    const fact = ruleFact(documents, id)
    // A parameter that was taken away keeps its id to itself: a new one must not take over what uses fill in.
    if (fact !== null) onChange([...parameters, parameterFor(fact, [...template.parameters, ...parameters])])
  }
  return (
    <Select
      key={parameters.length}
      size="small"
      // Holds the focus again once a parameter is added, and when the one that held it is taken away.
      autoFocus={parameters.length !== template.parameters.length}
      aria-label={t('parameters.add')}
      placeholder={t('parameters.add')}
      value={null}
      disabled={parameters.length >= mostParameters}
      showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
      options={facts}
      onChange={(fact: string | null) => fact !== null && add(fact)}
    />
  )
}

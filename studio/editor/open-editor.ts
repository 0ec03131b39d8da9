/**
 * Loads the editor in the language of the page. Its own words must be there before any other part of it, and cannot be
 * changed later: after a switch of language the menus of an editor that was open before keep theirs until a reload.
 */
async function loadEditor() {
  if (document.documentElement.lang !== 'en') await import('monaco-editor/nls/lang/zh-cn.js')
  return import('./JsonEditor.js')
}

const { JsonEditor } = await loadEditor()

export default JsonEditor

import type { TableSource } from '../../model/import/tableReader';

/** Where a reader types: what he pastes there is meant for the field. */
const FIELDS = 'input, textarea, select, [contenteditable]';

/** A table on the clipboard: a file that was copied, or text with several cells; null for anything else. */
export function pastedTable(event: ClipboardEvent, name: string): TableSource | null {
  const isField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
  const { clipboardData } = event;
  if (isField || !clipboardData) return null;
  const file = clipboardData.files[0];
  if (file) return { kind: 'file', name: file.name, blob: file };
  const text = clipboardData.getData('text/plain');
  return /[\t,;，]/.test(text) && /\S\r?\n\S/.test(text) ? { kind: 'text', name, text } : null;
}

import { Editor } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import { Table } from '@tiptap/extension-table/table';
import { Text } from '@tiptap/extension-text';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { TrailingNode } from '@tiptap/extensions/trailing-node';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { DOMSerializer } from '@tiptap/pm/model';

import { toMarkdown } from '#written/markdown.ts';
import type { Written } from '#written/written.ts';
import { contentOf, writtenIn } from './editor-tree.ts';
import { pastedText } from './pasted.ts';
import { toolbar } from './toolbar.ts';

/** Lists, two levels of headings, bold, italic and tables: what a text can hold, and no more. */
const extensions = [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  Heading.configure({ levels: [2, 3] }),
  BulletList,
  OrderedList,
  ListItem.extend({ content: 'paragraph (bulletList | orderedList)*' }),
  ListKeymap,
  UndoRedo,
  Gapcursor,
  TrailingNode,
  // Without widths of columns, which would be styles.
  Table.extend({ renderHTML: () => ['table', ['tbody', 0]] }).configure({ resizable: false, View: null }),
  TableRow,
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
];

/** What the editor never copies. */
const armed =
  /[\s"'/](style|src|href|srcdoc|on\w+)\s*=|<(script|style|svg|math|iframe|object|embed|template)/i;

function edit(field: HTMLTextAreaElement): void {
  if (field.value !== field.defaultValue) return;
  const written = JSON.parse(field.dataset['editor'] ?? '[]') as Written;
  const frame = document.createElement('div');
  frame.className = 'editor';
  const place = document.createElement('div');
  frame.append(place);
  const editor = new Editor({
    element: place,
    extensions,
    content: contentOf(written),
    injectCSS: false,
    editorProps: {
      attributes: attributesOf(field),
      // Tab leaves the editor, as it leaves a field; lines of lists are moved by their buttons.
      handleDOMEvents: { keydown: (_, event) => event.key === 'Tab' },
      transformPastedHTML: (html) => cleaned(html),
    },
  });
  frame.prepend(toolbar(editor));
  field.before(frame);
  field.hidden = true;
  field.removeAttribute('id');
  const marks = field.closest('.field')?.querySelector<HTMLElement>('[data-marks]');
  if (marks) marks.hidden = true;
  keep(editor, field);

  function cleaned(html: string): string {
    // What was copied in the editor itself is of its own kind, and plain.
    if (/\sdata-pm-slice=/.test(html) && !armed.test(html)) return html;
    const made = document.implementation.createHTMLDocument('');
    const { schema } = editor;
    const text = pastedText(html);
    if (text.length === 0) return '';
    const doc = schema.nodeFromJSON(contentOf(text));
    made.body.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: made }));
    return made.body.innerHTML;
  }
}

/** What readers of the screen are told of the editor: all that they are told of its field. */
function attributesOf(field: HTMLTextAreaElement): Record<string, string> {
  const label = document.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(field.id)}"]`);
  const attributes: Record<string, string> = { role: 'textbox', 'aria-multiline': 'true', id: field.id };
  if (label) {
    label.id ||= `${field.id}-label`;
    attributes['aria-labelledby'] = label.id;
    label.addEventListener('click', () => document.getElementById(attributes['id'] ?? '')?.focus());
  }
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = field.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}

/** A text longer than this is written into its field when the typing rests, not at each key. */
const long = 20_000;

/** Keeps the field as the editor is, and asks before changes are left behind. */
function keep(editor: Editor, field: HTMLTextAreaElement): void {
  const first = toMarkdown(writtenIn(editor.getJSON()));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let sent = false;
  const write = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    field.value = toMarkdown(writtenIn(editor.getJSON()));
  };
  editor.on('update', () => {
    sent = false;
    clearTimeout(waiting);
    if (editor.state.doc.content.size > long) waiting = setTimeout(write, 300);
    else write();
  });
  editor.on('blur', () => waiting !== undefined && write());
  field.form?.addEventListener('submit', () => {
    if (waiting !== undefined) write();
    sent = true;
  });
  window.addEventListener('beforeunload', (event) => {
    if (waiting !== undefined) write();
    if (!sent && toMarkdown(writtenIn(editor.getJSON())) !== first) event.preventDefault();
  });
}

/**
 * The editor of texts. It takes the place of each field with `data-editor` and keeps the field beside it, unseen, with
 * the text in Markdown: the form that is sent is the same with the script and without. `data-editor` is the text that
 * the page put into the field; a field that holds another one by now stays a field.
 */
for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')) edit(field);

import type { ChainedCommands, Editor } from '@tiptap/core';

type Tool = {
  readonly name: string;
  /** Ctrl or ⌘ with it does the same. */
  readonly key?: string;
  run(chain: ChainedCommands): ChainedCommands;
  /** Whether it is on where the cursor stands; a tool without one only does something. */
  on?(editor: Editor): boolean;
  /** Whether it is shown at all. */
  shown?(editor: Editor): boolean;
  /** Whether it can do something beyond what the editor would say. */
  can?(editor: Editor): boolean;
};

const inTable = (editor: Editor): boolean => editor.isActive('table');
const inList = (editor: Editor): boolean => editor.isActive('listItem');

const tools: readonly Tool[] = [
  {
    name: 'Heading',
    run: (chain) => chain.toggleHeading({ level: 2 }),
    on: (editor) => editor.isActive('heading', { level: 2 }),
  },
  {
    name: 'Subheading',
    run: (chain) => chain.toggleHeading({ level: 3 }),
    on: (editor) => editor.isActive('heading', { level: 3 }),
  },
  { name: 'Bold', key: 'B', run: (chain) => chain.toggleBold(), on: (editor) => editor.isActive('bold') },
  {
    name: 'Italic',
    key: 'I',
    run: (chain) => chain.toggleItalic(),
    on: (editor) => editor.isActive('italic'),
  },
  {
    name: 'Bulleted list',
    run: (chain) => chain.toggleBulletList(),
    on: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'Numbered list',
    run: (chain) => chain.toggleOrderedList(),
    on: (editor) => editor.isActive('orderedList'),
  },
  {
    name: 'Move in',
    run: (chain) => chain.sinkListItem('listItem'),
    shown: inList,
    can: (editor) => depthOf(editor) < 3,
  },
  { name: 'Move out', run: (chain) => chain.liftListItem('listItem'), shown: inList },
  {
    name: 'Table',
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    shown: (editor) => !inTable(editor),
    can: (editor) => !inList(editor),
  },
  { name: 'Add row', run: (chain) => chain.addRowAfter(), shown: inTable },
  { name: 'Add column', run: (chain) => chain.addColumnAfter(), shown: inTable },
  { name: 'Remove row', run: (chain) => chain.deleteRow(), shown: inTable },
  { name: 'Remove column', run: (chain) => chain.deleteColumn(), shown: inTable },
  { name: 'Remove table', run: (chain) => chain.deleteTable(), shown: inTable },
  { name: 'Undo', key: 'Z', run: (chain) => chain.undo() },
  { name: 'Redo', key: 'Shift+Z', run: (chain) => chain.redo() },
];

/** How many lists the cursor stands in. */
function depthOf({ state }: Editor): number {
  const { $from } = state.selection;
  let depth = 0;
  for (let at = $from.depth; at > 0; at--) if ($from.node(at).type.name === 'listItem') depth++;
  return depth;
}

/** The buttons over an editor, each in the order of Tab, each saying whether it is on where the cursor stands. */
export function toolbar(editor: Editor): HTMLElement {
  const bar = document.createElement('div');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Form of the text');
  const buttons = tools.map((tool) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = tool.name;
    if (tool.key !== undefined) button.title = `Ctrl+${tool.key}, or ⌘ on a Mac`;
    // The cursor stays where it is, and whoever pressed the button goes on writing.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      tool.run(editor.chain().focus()).run();
    });
    bar.append(button);
    return { tool, button };
  });
  const show = (): void => {
    for (const { tool, button } of buttons) {
      button.hidden = tool.shown?.(editor) === false;
      const can = tool.can?.(editor) !== false && tool.run(editor.can().chain()).run();
      // Not `disabled`: a button that the keyboard stands on would be lost.
      button.setAttribute('aria-disabled', String(!can));
      if (tool.on) button.setAttribute('aria-pressed', String(tool.on(editor)));
    }
  };
  editor.on('transaction', show);
  show();
  return bar;
}

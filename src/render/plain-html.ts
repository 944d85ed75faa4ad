import type { Run, Written, WrittenList } from '#written/written.ts';

/**
 * A text as plain HTML to paste into a website: headings, paragraphs, lists and tables, without classes, styles,
 * scripts or addresses. Every text is escaped: nothing in it is read as markup.
 */
export function plainHtml(written: Written, headingLevel: 2 | 3 | 4 = 2): string {
  return written
    .map((passage) => {
      switch (passage.kind) {
        case 'heading': {
          const level = headingLevel + passage.level - 2;
          return `<h${level}>${runsHtml(passage.runs)}</h${level}>`;
        }
        case 'paragraph':
          return `<p>${runsHtml(passage.runs)}</p>`;
        case 'list':
          return listHtml(passage);
        case 'table': {
          const cells = (row: readonly (readonly Run[])[], tag: 'th' | 'td') =>
            row
              .map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${runsHtml(cell)}</${tag}>`)
              .join('');
          return `<table>\n<thead><tr>${cells(passage.header, 'th')}</tr></thead>\n<tbody>\n${passage.rows
            .map((row) => `<tr>${cells(row, 'td')}</tr>`)
            .join('\n')}\n</tbody>\n</table>`;
        }
      }
    })
    .join('\n');
}

function listHtml({ ordered, items }: WrittenList): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>\n${items
    .map(({ runs, nested }) => `<li>${runsHtml(runs)}${nested ? `\n${listHtml(nested)}\n` : ''}</li>`)
    .join('\n')}\n</${tag}>`;
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, emphasis }) => {
      const plain = escaped(text);
      const inner = emphasis ? `<em>${plain}</em>` : plain;
      return strong ? `<strong>${inner}</strong>` : inner;
    })
    .join('');
}

/** The text with what HTML would read as markup written as entities. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

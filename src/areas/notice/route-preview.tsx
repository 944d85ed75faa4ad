import { pageRoutes } from '#ui/page.ts';
import { Languages, languageAsked, NoticeText, shownVersion, versionWords } from './route-parts.tsx';

export const routes = pageRoutes();

routes.page('/notice/preview', (context, visit) => {
  const language = languageAsked(context);
  const { version, sections } = shownVersion(context, visit);
  const named = version ? String(version.version) : 'draft';
  const title = sections[language][0]?.title ?? 'Notice of Privacy Practices';
  return context.render(
    <>
      <p className="soft small">
        <a href="/notice">Notice</a> · {versionWords(version)}
      </p>
      <h1 lang={language}>{title}</h1>
      <Languages path={`/notice/preview?version=${named}`} language={language} />
      <p className="row">
        <a className="button" href={`/notice/notice.pdf?version=${named}&language=${language}`}>
          Download as PDF
        </a>
        <a
          className="button quiet"
          href={`/notice/notice.pdf?version=${named}&language=${language}&size=large`}
        >
          Large print
        </a>
        <a className="button quiet" href={`/notice/notice.docx?version=${named}&language=${language}`}>
          As a Word file
        </a>
      </p>
      <NoticeText sections={sections[language]} language={language} />
    </>,
    { title: 'The text of the notice' },
  );
});

/** What is on the clipboard after somebody copied, as each program puts it there; the words are ours. */

const office = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0in; font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->`;
const mark = (text: string) =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>`;
const line = (level: number, list: string, sign: string, text: string, place = 'Middle') =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${level * 0.5}in;text-indent:-.25in;mso-list:${list} level${level} lfo1'>${mark(sign)}${text}<o:p></o:p></p>`;

export const fromWord = `${office}
<h1>Device policy<o:p></o:p></h1>
<h2 style='mso-list:none'>Rules</h2>
<p class=MsoNormal style='margin-bottom:8.0pt;color:#1F3864'>Lock   the <b style='mso-bidi-font-weight:normal'>screen</b><span style='mso-spacerun:yes'>&nbsp; </span>when you
leave, <i>always</i>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${line(1, 'l0', '·', 'First point', 'First')}
${line(2, 'l0', 'o', 'Below it')}
${line(1, 'l0', '·', '<b>Second</b> point', 'Last')}
${line(1, 'l1', '1.', 'Step one', 'First')}
${line(2, 'l1', 'a.', 'Step one a')}
${line(1, 'l1', '2.', 'Step two', 'Last')}
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=312 colspan=2 style='width:233.75pt'><p class=MsoNormal><b>When</b></p></td></tr><tr><td><p class=MsoNormal>Daily</p><p class=MsoNormal>at noon</p></td><td><p class=MsoNormal>Check &lt;logs&gt;</p></td></tr></table>
<p class=MsoNormal>See <a href="https://www.hhs.gov/hipaa">the rule</a>. <img src="file:///C:/x.png" onerror="window.ran=1"></p>
<!--EndFragment--></body></html>`;

export const fromGoogleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-3b1f"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Passwords</span></h2><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap">Use </span><span style="font-weight:700">twelve</span><span style="font-style:italic"> letters</span></p><br><ol><li dir="ltr" aria-level="1"><p role="presentation"><span>Open</span></p></li><ol><li dir="ltr" aria-level="2"><p role="presentation"><span>Settings</span></p></li></ol><li dir="ltr" aria-level="1"><p role="presentation"><span>Save</span></p></li></ol></b>`;

export const fromLibreOffice = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">p { margin-bottom: 0.1in }</style></head><body lang="en-US" dir="ltr"><h2 class="western">Visitors</h2><p style="line-height: 115%"><font face="Liberation Serif, serif"><font size="3">They <b>sign</b> in.<br/>Then they wait.</font></font></p><ul><li><p>At the desk</p><ol><li><p>with a badge</p></li></ol></li><li><p>Never alone</p></li></ul></body></html>`;

/** What somebody could put on a page, to be copied from it. */
export const fromStranger = `<p onclick="window.ran=1">Safe<script>window.ran=1</script> words<style>@import "https://evil.test/x.css";</style></p><img src="https://evil.test/x.png" onerror="window.ran=1"><svg onload="window.ran=1"><script>window.ran=1</script><text>drawn</text></svg><iframe srcdoc="<script>parent.ran=1</script>"></iframe><a href="javascript:window.ran=1">press</a><form action="https://evil.test"><input value="x"><button>Send</button></form><math><mtext><table><mglyph><style><img src=x onerror="window.ran=1"></style></mglyph></table></mtext></math><p style="position:fixed;inset:0;background:url(https://evil.test/y.png)">\u202eturned\u200b</p><template><p>hidden</p></template><details ontoggle="window.ran=1" open>More</details><object data="https://evil.test/z"></object>`;

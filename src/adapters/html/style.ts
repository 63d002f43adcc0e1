import type { ReportDocument } from '../../report/document.ts'
import { inkStyles } from './chart.ts'
import { cssString } from './escape.ts'

// On paper and by day: the colours of the PDF (src/adapters/pdf/palette.ts). Everything that is text stands out by 4.5 to 1 in both.
const light = `--page:#eef1f5;--text:#1c2530;--text-heading:#1b365d;--text-soft:#525d6b;--surface:#ffffff;--surface-soft:#f4f6f9;--border:#d0d6de;
--head:#e6ecf3;--accent:#0e6b68;--link:#11548e;--warning:#b25c0c;--error:#c47a16;--warning-soft:#fdf0d6;--warning-text:#703f06;--band:#bbcbde;
--value-none:#ffffff;--value-0:#ecf1f4;--value-25:#c8dce2;--value-50:#91bcc5;--value-75:#629eaa;--value-100:#104254;--on-value:#1c2530;--on-value-100:#ffffff`
const dark = `--page:#0d1219;--text:#dfe5ec;--text-heading:#a9cbf5;--text-soft:#a3afbd;--surface:#151c26;--surface-soft:#1c2632;--border:#3a4756;
--head:#223044;--accent:#5cc4bd;--link:#83bdf5;--warning:#f0a24c;--error:#e2a24b;--warning-soft:#3b2c12;--warning-text:#f6cf93;--band:#3f556f;
--value-none:#151c26;--value-0:#22303c;--value-25:#274555;--value-50:#2b5669;--value-75:#326a7d;--value-100:#a6dbe9;--on-value:#f2f6f9;--on-value-100:#0a1a22`

// Widths of columns in percent, as classes: the page needs no style attribute.
const widths = Array.from({ length: 100 }, (_, index) => `.w${index + 1}{width:${index + 1}%}`).join('')

const screen = `
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.7 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;overflow-wrap:anywhere}
:lang(en) body,body:lang(en){font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
:lang(ja){line-break:strict;word-break:auto-phrase}
.paper{max-width:980px;margin:24px auto;padding:clamp(16px,5vw,64px);border:1px solid var(--border);border-radius:4px;background:var(--surface)}
p,li,td,th,dd{white-space:pre-line}
p{margin:0 0 12px}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.classification{width:max-content;max-width:100%;margin:0 0 0 auto;padding:2px 12px;border:1px solid var(--text-heading);color:var(--text-heading);font-weight:700}
.organisation{margin:16px 0 48px;color:var(--text-heading);font-size:16px}
.subtitle{margin:8px 0 40px;color:var(--text-soft);font-size:16px}
h1,h2,h3,h4{color:var(--text-heading);line-height:1.4}
h1{margin:0;font-size:clamp(23px,4vw,32px);line-height:1.3}
h2{margin:48px 0 20px;padding-bottom:8px;border-bottom:2px solid var(--accent);font-size:22px}
h3{margin:32px 0 10px;font-size:17px}
h4{margin:20px 0 6px;font-size:15px}
nav ol{margin:0;padding:0;list-style:none}
nav ol ol{padding-left:1.5em}
nav a{display:inline-block;padding:3px 0;text-decoration:none}
nav a:hover{text-decoration:underline}
.lead{font-size:16px}
.note,figcaption{color:var(--text-soft);font-size:13px}
.soft{color:var(--text-soft);font-size:.92em}
.bold{font-weight:700}
li{margin-bottom:4px}
figure{margin:20px 0;overflow-x:auto}
figcaption{margin-top:6px;text-align:center}
.chart{display:block;max-width:100%;min-width:480px;height:auto;margin:0 auto;font-family:inherit}
.chart .bold{font-weight:700}.chart .fill-nothing{fill:none}
.facts{margin:0 0 16px;border-top:1px solid var(--border)}
.facts>div{display:grid;grid-template-columns:minmax(7.5em,28%) minmax(0,1fr);gap:12px;padding:6px 4px;border-bottom:1px solid var(--border)}
.facts dt{color:var(--text-heading);font-weight:700}
dd{margin:0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:0 0 16px}
.figures>div{padding:10px 12px;border-top:2px solid var(--accent);background:var(--surface-soft)}
.figures dt{color:var(--text-soft);font-size:13px}
.figure{color:var(--text-heading);font-size:24px;font-weight:700;line-height:1.4}
.table{margin:16px 0;overflow-x:auto}
table{width:100%;min-width:600px;border-collapse:collapse;table-layout:fixed;border-top:2px solid var(--text-heading);font-size:13px;line-height:1.5}
@media(max-width:600px){table:not(:has(th:nth-child(3))){min-width:0}}
table.small{font-size:12px}
caption{padding-bottom:4px;color:var(--text-heading);font-weight:700;text-align:start}
th,td{padding:5px 7px;border-bottom:1px solid var(--border);text-align:start;vertical-align:top}
th{background:var(--head);color:var(--text-heading)}
thead th{vertical-align:middle}
.is-center{text-align:center}.is-end{text-align:end}
td[class*=value-]{vertical-align:middle;background:var(--value-none);color:var(--on-value)}
td.value-none{color:var(--text-soft)}
td.value-0{background:var(--value-0)}td.value-25{background:var(--value-25)}td.value-50{background:var(--value-50)}td.value-75{background:var(--value-75)}
td.value-100{background:var(--value-100);color:var(--on-value-100)}
td.warning{background:var(--warning-soft);color:var(--warning-text)}
.callout{margin:20px 0;padding:12px 16px;border-left:4px solid var(--text-heading);background:var(--surface-soft)}
.callout.warning{border-left-color:var(--error);background:var(--warning-soft)}
.callout p{margin:0}
td[class*=value-] .soft,td.warning .soft,.callout.warning .soft{color:inherit}
.callout.warning a,td.warning a{color:inherit}`

const print = `
@media print{
body{background:none;font-size:9.5pt;line-height:1.6}
.paper{max-width:none;margin:0;padding:0;border:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.only-screen{display:none}
nav{break-before:page;font-size:9pt;line-height:1.35}
nav li{margin:0}
nav a{padding:0}
.figures>div,.facts>div,.together,tr,figure,.callout{break-inside:avoid}
h2,h3,h4,caption,thead,tbody tr:first-child,.callout>.bold{break-after:avoid}
tbody tr:last-child{break-before:avoid}
.new-page{break-before:page}
.table,figure{overflow:visible}
table{min-width:0;font-size:8.5pt}
table.small{font-size:8pt}
.chart{min-width:0;max-height:212mm}
a{color:inherit;text-decoration:none}
}`

/** Page numbers like `{page} / {pages}`, where the browser can print them. */
function numbered(pageLabel: string): string {
  const parts = pageLabel.split(/(\{page\}|\{pages\})/).filter((part) => part !== '')
  return parts.map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part))).join(' ')
}

/** The style sheet of the page; header and page numbers are printed everywhere but on a cover. */
export function styleSheet({ runningHeader, pageLabel, isSheet }: Pick<ReportDocument, 'runningHeader' | 'pageLabel' | 'isSheet'>): string {
  const margins = `@top-left{content:${cssString(runningHeader)}}@bottom-right{content:${numbered(pageLabel)}}`
  return [
    `:root{color-scheme:light dark;${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${dark}}}`,
    screen,
    widths,
    inkStyles,
    `@page{size:A4;margin:20mm 17mm 18mm;font:8pt sans-serif;color:#525d6b;${margins}}`,
    isSheet ? '' : '@page:first{@top-left{content:none}@bottom-right{content:none}}',
    print,
  ].join('\n')
}

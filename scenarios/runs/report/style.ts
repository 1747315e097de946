/**
 * The style of the page. Ink is what was counted, blue (Okabe-Ito) what was computed, everywhere on the page; lines differ
 * in style as well. Three readers: a beamer, a phone, a sheet of A4.
 */
const STYLE = `
:root{--ink:#1b1f23;--soft:#565d64;--rule:#d5d9dd;--pale:#f3f5f7;--blue:#0072b2;--fan:#9cc9e3;--fan-swings:#dcebf5}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:1.0625rem/1.55 "Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
main{max-width:1040px;margin:0 auto;padding:2.5rem 2rem 3rem}
section,footer{margin-top:3.5rem}
h1{font-size:clamp(1.7rem,1.1rem + 2.4vw,2.7rem);line-height:1.15;letter-spacing:-.015em;margin:.15em 0 .5em}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .6em;padding-top:.7em;border-top:3px solid var(--ink)}
h3{font-size:1.1rem;margin:2em 0 .4em}
p,ul{max-width:72ch;margin:.6em 0}
.intro{break-after:avoid}
li{margin:.25em 0}
small{font-size:.82em;color:var(--soft)}
figure{margin:1.2rem 0}
figcaption{font-weight:600;margin-bottom:.3em}
code{font:.88em/1.4 ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.over{text-transform:uppercase;letter-spacing:.08em;font-size:.8rem;font-weight:600;color:var(--blue);margin:0}
.lead{font-size:clamp(1.2rem,1.05rem + .8vw,1.5rem);line-height:1.4;max-width:46em}
.notice{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,5fr);gap:.2rem 2rem;border-left:6px solid var(--ink);background:var(--pale);padding:.7rem 1.4rem;margin:1.6rem 0}
.warning{font-size:1.3rem;line-height:1.3;font-weight:700}
.note,caption,.muted{color:var(--soft)}
.note{font-size:.94rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:0;margin:1.8rem 0 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.tile{padding:1rem 1.1rem;border-left:1px solid var(--rule)}
.tile:first-child{border-left:0;padding-left:0}
.tile dt{color:var(--soft);font-size:.94rem}
.tile dd{margin:0}
.tile strong{display:block;font-size:1.9rem;line-height:1.2;color:var(--blue);font-variant-numeric:tabular-nums}
.tile .then,.tile .remark{font-size:.94rem;font-variant-numeric:tabular-nums}
.account{display:flex;flex-wrap:wrap;gap:.2em 1.1em;max-width:none;font-size:1.15rem;font-weight:600;font-variant-numeric:tabular-nums}
.account small{font-weight:400}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem;align-items:start}
.map-and-legend,.pyramid-and-table{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,4fr);gap:2rem;align-items:center}
.legend{font-size:.94rem}
.legend ul,.legend-line,.bare{list-style:none;padding:0}
.legend li{display:flex;gap:.55em;align-items:center}
.legend svg,.legend-line svg{flex:none}
.legend-line{display:flex;flex-wrap:wrap;gap:.1em 1.6em;max-width:none;font-size:.94rem;margin:.2em 0 .8em}
.legend-line li{display:flex;gap:.5em;align-items:center}
.chart{display:block;width:100%;height:auto}
.only-narrow{display:none}
svg text{font-family:inherit;fill:var(--ink)}
svg text.muted{fill:var(--soft)}
svg text.strong{font-weight:600}
svg text.value{font-weight:700}
svg text.value,svg text.name{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
svg text.observed-text{font-weight:600}
svg text.computed-text{font-weight:600;fill:var(--blue)}
.grid{stroke:#e4e7ea;fill:none}
.axis{stroke:#6b7278;fill:none}
.base{stroke:#6b7278;stroke-dasharray:2 3;fill:none}
.observed{stroke:var(--ink);stroke-width:3;fill:none;stroke-linejoin:round}
.computed{stroke:var(--blue);stroke-width:3;stroke-dasharray:8 4;fill:none;stroke-linejoin:round}
.fan{fill:var(--fan);stroke:none}.fan-swings{fill:var(--fan-swings);stroke:none}
.dot-observed{fill:var(--ink)}
.dot-computed{fill:var(--blue)}
.around path{fill:#f6f7f5;stroke:#d5d9dd;fill-rule:evenodd}
.land path{fill:#e9ece6;stroke:#8d949b;stroke-width:1;fill-rule:evenodd;stroke-linejoin:round}
.town{stroke:#22303c;stroke-width:1}
.town.small{stroke:#6b7278}
.plus{stroke:#22303c;stroke-width:1.6;fill:none}
.leader{stroke:#22303c;stroke-width:1;fill:none}
.key{fill:#fff;stroke:#22303c}
.north{stroke:var(--ink);stroke-width:1.6;fill:none}
.bar{fill:#5ea7d1}
.bar-foreign{fill:#e3b34a;stroke:#734d05;stroke-width:.8}
.bar-go{fill:#33404d}
.bars{display:block;max-width:100%}
.reference{stroke:#6b7278;stroke-width:1.5;fill:none}
.range{stroke:#8d949b;stroke-width:5;stroke-linecap:round;fill:none}
.dot-own{fill:var(--blue);stroke:#fff;stroke-width:1}
.dot-other{fill:#fff;stroke:var(--blue);stroke-width:2}
.arrow-solid,.arrow-dashed,.arrow-dotted{stroke:var(--ink);stroke-width:2.5;fill:none}
.arrow-dashed{stroke-dasharray:9 5}
.arrow-dotted{stroke-dasharray:2 4}
.three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.4rem 1.4rem}
.three figure{margin:.4rem 0}
.outline{stroke:var(--ink);stroke-width:2;fill:none}
.outline-halo{stroke:#fff;stroke-width:4.5;fill:none}
.divider{stroke:#6b7278;stroke-dasharray:2 3;fill:none}
table{border-collapse:collapse;width:100%;font-size:.97rem;margin:.6rem 0 1rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-size:.9rem;padding-bottom:.5em}
thead th{font-size:.88rem;line-height:1.25;vertical-align:bottom;border-bottom:2px solid var(--ink)}
th,td{padding:.4em .55em;text-align:right;vertical-align:top;border-bottom:1px solid var(--rule);font-weight:400}
th:first-child{text-align:left;padding-left:0;font-weight:600}
thead th{font-weight:600}
th:last-child,td:last-child{padding-right:0}
td.words,th.words{text-align:left}
.scroll{overflow-x:auto;overflow-wrap:normal}
.scroll:focus-visible,a:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.scroll caption{overflow-wrap:break-word}
td.figure{white-space:nowrap}
td small,th small{display:block;font-weight:400;white-space:nowrap}
th small{white-space:normal}
td .label{display:none}
tr.total>*{border-top:2px solid var(--ink);font-weight:700}
details{margin:.8rem 0;border:1px solid var(--rule);padding:0 1rem}
summary{cursor:pointer;padding:.6rem 0;color:var(--blue);font-weight:600}
summary:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.35em 1.4em;margin:.6em 0}
.facts dt{color:var(--soft)}
.facts dd{margin:0;min-width:0}
.bare{margin:0}
.bare li{margin:0}
.reading{columns:2;column-gap:2.5rem;margin:0}
.reading>div{break-inside:avoid;padding-bottom:1.1rem}
.reading dt{font-weight:600}
.reading dd{margin:0}
footer{font-size:.94rem}
.scenario{margin-top:1.8rem}
.scenario h2,.contents h2{font-size:1.15rem;border-top:0;padding-top:0;margin-bottom:.4em}
.contents{margin-top:2rem;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:1rem 0}
.contents ul{columns:2;column-gap:2.5rem;max-width:none;margin:0;padding-left:1.1em}
.contents li{break-inside:avoid;margin:0;padding:.12em 0}
a{color:var(--blue)}
`;

/** Where columns do not fit: a phone, or a narrow window. */
const NARROW = `
main{padding:1.4rem 1rem 2rem}
section,footer{margin-top:2.6rem}
.two,.three,.map-and-legend,.pyramid-and-table,.notice{grid-template-columns:minmax(0,1fr)}
.reading,.contents ul{columns:1}
.map-and-legend,.pyramid-and-table{gap:.8rem}
.tiles{grid-template-columns:1fr 1fr;border-bottom:0}
.tile,.tile:first-child{border-left:0;border-bottom:1px solid var(--rule);padding:.8rem .6rem .8rem 0}
.tile strong{font-size:1.55rem}
.only-wide{display:none}
.only-narrow{display:block}
.facts{grid-template-columns:minmax(0,1fr);gap:0}
.facts dd{margin-bottom:.7em}
table{font-size:.92rem}
th,td{padding:.4em .35em}
td small{white-space:normal}
caption{max-width:calc(100vw - 3.6rem)}
details{padding:0 .7rem}
table.cards,table.cards tbody,table.cards caption{display:block}
table.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.cards tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.3rem,1fr));gap:.35rem .8rem;padding:.7rem 0;border-top:1px solid var(--rule)}
table.cards th,table.cards td{display:block;border:0;padding:0;text-align:left}
table.cards tbody th{grid-column:1/-1;font-size:1.05rem}
table.cards td .label{display:block;white-space:normal;font-size:.82rem;color:var(--soft);font-weight:400;line-height:1.25}
table.cards td.words{grid-column:1/-1}
table.cards tr.total{border-top:2px solid var(--ink)}
`;

const PRINT = `
@page{size:A4;margin:15mm 14mm}
html{font-size:9.5pt}
body{font-size:1rem;line-height:1.45;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:none;padding:0}
section,footer{margin-top:8mm}
h1{font-size:2.2rem}
h2,h3,.account{break-after:avoid}
.lead{font-size:1.35rem}
.warning{font-size:1.15rem}
.tile strong{font-size:1.6rem}
.map-and-legend{display:block}
.map{max-width:150mm;margin:0 auto}
footer{break-inside:avoid}
.legend ul{columns:3;max-width:none}
section[aria-labelledby=towns]{break-before:page}
figure,table,tr,.tiles,.notice,.legend li,.facts,.pyramid-and-table{break-inside:avoid}
.contents{break-inside:avoid;margin-top:4mm;padding:2mm 0;font-size:.94rem}
.contents ul{columns:3}
.scroll{overflow:visible}
details table{break-inside:auto}
details:not([open]){display:none}
thead{display:table-header-group}
`;

/** Style sheet of the page; a sheet of A4 is never taken for a phone. */
export const styleSheet = (): string => `${STYLE}@media screen and (max-width:760px){${NARROW}}@media print{${PRINT}}`;

import { mapStyle } from "../cases/procedure-map.ts";

/** Our own rules, after those of govuk-frontend. */
export const ownStyle = `
:root{--govuk-brand-colour:#0b4f6c;--govuk-link-colour:#0b4f6c;--govuk-link-hover-colour:#062f41}
.tq-header{background:#0b2e3f;color:#fff;padding:12px 0}
.tq-header a:link,.tq-header a:visited,.tq-header a:hover{color:#fff}
.tq-header a:link:focus,.tq-header a:visited:focus{color:#0b0c0c}
.tq-header__row{display:flex;flex-wrap:wrap;gap:4px 24px;align-items:baseline;justify-content:space-between}
.tq-header__name{font-size:24px;font-weight:700}
.tq-header__office{font-size:16px}
.tq-bar{border-bottom:1px solid #b1b4b6;background:#f4f8fa}
.tq-bar__row{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center;justify-content:space-between;padding:8px 0}
.tq-bar ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 20px;margin:0;padding:0}
.tq-bar a[aria-current]{font-weight:700;text-decoration:none;border-bottom:4px solid #0b4f6c}
.tq-bar a,.tq-tabs a,.tq-step .govuk-link,li>.govuk-link,td>.govuk-link,dd>.govuk-link{display:inline-block;min-height:24px}
.tq-bar form{display:inline}
.tq-find{display:flex;gap:8px;align-items:center}
.tq-find .govuk-input{width:13em;height:32px;font-size:16px}
.tq-linkbutton{min-height:24px;background:none;border:0;padding:0;font:inherit;color:#0b4f6c;text-decoration:underline;cursor:pointer}
.tq-linkbutton:focus{outline:3px solid transparent;color:#0b0c0c;background:#fd0;box-shadow:0 -2px #fd0,0 4px #0b0c0c;text-decoration:none}
.tq-demo{background:#fff7d6;border-bottom:1px solid #b1b4b6;padding:6px 0}
.tq-foot{border-top:1px solid #b1b4b6;margin-top:30px;padding:20px 0 40px;color:#383f43}
.tq-scroll{overflow-x:auto}
.tq-scroll:focus{outline:3px solid #fd0}
.tq-people{list-style:none;margin:0;padding:0}
.tq-person{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;justify-content:space-between;padding:10px 0;border-bottom:1px solid #b1b4b6;font-family:"Segoe UI",system-ui,sans-serif}
.tq-tabs ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 20px;margin:0 0 24px;padding:0 0 8px;border-bottom:1px solid #b1b4b6;font-family:"Segoe UI",system-ui,sans-serif}
.tq-tabs a[aria-current]{font-weight:700;text-decoration:none;border-bottom:4px solid #0b4f6c}
.tq-digest{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
.tq-muted{color:#484949}
.tq-side{display:grid;gap:20px}
@media (min-width:48em){.tq-side{grid-template-columns:repeat(auto-fit,minmax(280px,1fr))}}
/* The pages of a case, the list, the tasks. */
/* Digests, keys and names without a space break anywhere; a table keeps its words whole and moves within a region of its own. */
.govuk-template__body{overflow-wrap:anywhere}
.govuk-table{overflow-wrap:break-word}
.tq-section{margin-bottom:36px}
.tq-steps,.tq-links,.tq-entries,.tq-recent{list-style:none;margin:0 0 20px;padding:0;font-family:"Segoe UI",system-ui,sans-serif}
.tq-step{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;justify-content:space-between;padding:10px 0;border-bottom:1px solid #b1b4b6;overflow-wrap:anywhere}
.tq-step .govuk-hint,.tq-entry .govuk-hint{margin:4px 0 0;font-size:16px}
.tq-step .tq-links{margin:6px 0 0;font-size:16px}
.tq-step>div{flex:1 1 280px}
.tq-links{display:flex;flex-wrap:wrap;gap:4px 20px}
.tq-entry{border-top:2px solid #0b4f6c;padding:16px 0 10px}
.tq-entry:target,.tq-section:target{background:#fff7d6}
.tq-entry .govuk-summary-list{margin-bottom:8px}
.tq-entry .govuk-summary-list__key,.tq-entry .govuk-summary-list__value,.tq-compact .govuk-summary-list__key,.tq-compact .govuk-summary-list__value{padding-top:4px;padding-bottom:4px;font-size:16px;line-height:1.3}
.tq-compact .govuk-body,.tq-compact .govuk-list{font-size:16px;line-height:1.3}
.tq-compact .govuk-body{margin-bottom:10px}
.tq-compact .tq-section{margin-bottom:20px}
.tq-recent li{padding:6px 0;border-bottom:1px solid #b1b4b6}
.govuk-summary-list__value{overflow-wrap:anywhere}
.govuk-summary-list__value .govuk-hint{margin:4px 0 0;font-size:16px}
.tq-search{display:grid;gap:0 20px;align-items:end;margin-bottom:20px;padding:15px;background:#f4f8fa}
.tq-search .govuk-form-group{margin-bottom:15px}
.tq-search .govuk-select,.tq-search .govuk-input{width:100%;min-width:0}
.tq-search__do{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center}
.tq-search__do .govuk-link{margin:0}
@media (max-width:40em){.tq-cases,.tq-cases tbody{display:block;overflow-wrap:anywhere}.tq-cases thead{display:none}.tq-cases tr,.tq-cases th,.tq-cases td{display:block;width:auto;padding:2px 0;border:0}.tq-cases tr{padding:10px 0;border-bottom:1px solid #b1b4b6}.tq-cases td:empty{display:none}.tq-cases td::before{content:attr(data-label) ": ";font-weight:700}}
@media (min-width:48em){.tq-search{grid-template-columns:repeat(3,1fr)}.tq-search__words,.tq-search__do{grid-column:1/-1}}
.tq-step .govuk-tag{max-width:none}
.govuk-hint .govuk-tag{max-width:none;font-size:inherit}
.tq-nowrap{white-space:nowrap}
.tq-warning{border-color:#d4351c}
.tq-text{white-space:pre-wrap;overflow-wrap:anywhere;padding:12px;border:1px solid #b1b4b6;background:#f8f8f8;margin-bottom:10px;max-height:32em;overflow-y:auto;font-family:"Segoe UI",system-ui,sans-serif}
.tq-diff{white-space:normal}
.tq-diff del,.tq-diff ins{white-space:pre-wrap}
.tq-text del{background:#fbe3df;text-decoration:line-through}
.tq-text ins{background:#dff0e3;text-decoration:underline}
.tq-side>div{min-width:0}
.govuk-main-wrapper{padding-top:20px}
.govuk-main-wrapper>.govuk-heading-l{margin-bottom:12px}
.tq-boxes{display:grid;gap:12px;margin-bottom:24px}
.tq-box{min-width:0;padding:10px 12px 12px;border:1px solid #505a5f;border-top:5px solid #0b4f6c;overflow-wrap:anywhere;font-family:"Segoe UI",system-ui,sans-serif;font-size:16px;line-height:1.4}
.tq-box h2{margin:0 0 6px;font-size:16px}
.tq-box p{margin:0}
.tq-box .govuk-link{display:inline-block;min-height:24px}
@media (min-width:40em){.tq-boxes{grid-template-columns:repeat(2,1fr)}}
@media (min-width:64em){.tq-boxes{grid-template-columns:repeat(4,1fr)}}
.tq-calendar{width:100%;margin-bottom:20px;border-collapse:collapse;table-layout:fixed;font-family:"Segoe UI",system-ui,sans-serif;font-size:14px;line-height:1.35}
.tq-calendar th{padding:4px 6px;text-align:left;font-weight:700}
.tq-calendar td{height:5.5em;padding:4px 6px;border:1px solid #b1b4b6;vertical-align:top;overflow-wrap:anywhere}
.tq-calendar ul{list-style:none;margin:2px 0 0;padding:0}
.tq-calendar li{margin-bottom:4px;padding:2px 4px;border-left:4px solid #0b4f6c}
.tq-calendar .tq-calendar__couldEnd{background:repeating-linear-gradient(45deg,#eef3f7 0 4px,#fff 4px 8px)}
.tq-calendar .tq-calendar__inForce{border-color:#00582c}
.tq-calendar .tq-calendar__sitting{border-color:#505a5f}
.tq-calendar__none{background:#f3f2f1}
.tq-calendar__number{font-weight:700}
.tq-calendar__whole{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.tq-calendar__day--today{outline:3px solid #0b4f6c;outline-offset:-3px}
.tq-calendar__key{display:flex;flex-wrap:wrap;gap:2px 24px;font-size:16px}
.tq-calendar__show{display:flex;flex-wrap:wrap;gap:0 12px;align-items:flex-end}
.tq-calendar__show .govuk-form-group{min-width:0;max-width:100%}
.tq-calendar__show .govuk-select{max-width:min(100%,28em)}
@media (max-width:40em){.tq-calendar,.tq-calendar tbody,.tq-calendar tr,.tq-calendar td{display:block}.tq-calendar thead,.tq-calendar .tq-calendar__none{display:none}.tq-calendar td{height:auto;border-width:0 0 1px;font-size:16px}.tq-calendar__number{display:none}.tq-calendar__whole{position:static;width:auto;height:auto;clip-path:none;font-weight:700}.tq-calendar .tq-calendar__day--empty{display:none}}
.tq-map{display:block;width:100%;height:auto;max-width:980px}
.tq-map-frame{display:none;margin-bottom:10px}
.tq-way{list-style:none;margin:0 0 20px;padding:0;font-family:"Segoe UI",system-ui,sans-serif}
.tq-way__stage{display:flex;flex-wrap:wrap;gap:2px 12px;justify-content:space-between;padding:8px 12px;border-left:6px solid #505a5f}
.tq-way__stage--done{border-color:#00582c}
.tq-way__stage--now{border-color:#0b4f6c;background:#0b4f6c;color:#fff;font-weight:700}
.tq-way__stage--entered{border-color:#00582c;border-left-style:double}
.tq-way__stage--possible{border-left-style:double}
@media (min-width:48em){.tq-map-frame{display:block}.tq-way{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}}
${mapStyle}
.tq-timeline{display:block;width:100%;height:auto;max-width:980px;margin-bottom:10px}
.tq-timeline text{font:13px "Segoe UI",system-ui,sans-serif;fill:#0b0c0c}
.tq-timeline .tq-timeline__name{font-weight:700}
.tq-timeline .tq-timeline__middle{text-anchor:middle}
.tq-timeline .tq-timeline__before{text-anchor:end}
.tq-timeline__lane,.tq-timeline__break{fill:none;stroke:#b1b4b6}
.tq-timeline__today{fill:none;stroke:#0b0c0c;stroke-dasharray:2 4}
.tq-timeline__hatch{fill:none;stroke:#0b4f6c;stroke-width:3}
.tq-timeline__dot{fill:#0b4f6c;stroke:#0b4f6c;stroke-width:2}
.tq-timeline__dot--ahead{fill:#fff}
.tq-timeline__bar{stroke:#0b4f6c}
.tq-timeline__bar--certain{fill:#0b4f6c}
.tq-figure{margin:0 0 20px;min-width:0}
.tq-vote{display:block;width:100%;height:auto;max-width:640px}
.tq-vote text{font:13px "Segoe UI",system-ui,sans-serif;fill:#0b0c0c}
.tq-vote__all{fill:#fff;stroke:#505a5f}
.tq-vote__part text{text-anchor:middle;font-weight:700}
.tq-vote__part rect{stroke:#fff}
.tq-vote__part--for rect,.tq-legend__key--for{fill:#00582c;background:#00582c}
.tq-vote__part--against rect,.tq-legend__key--against{fill:#942514;background:#942514}
.tq-vote__part--for text,.tq-vote__part--against text{fill:#fff}
.tq-vote__part--abstaining rect,.tq-legend__key--abstaining{fill:#f3c64d;background:#f3c64d}
.tq-vote__part--notVoting rect,.tq-legend__key--notVoting{fill:#b1b4b6;background:#b1b4b6}
.tq-vote__part--absent rect,.tq-legend__key--absent{fill:#e6e8e9;background:#e6e8e9}
.tq-vote__mark line{stroke:#0b0c0c;stroke-width:2}
.tq-vote__mark--quorum line{stroke-dasharray:5 3}
.tq-legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 20px;margin:8px 0 0;padding:0;font-family:"Segoe UI",system-ui,sans-serif}
.tq-legend__key{display:inline-block;width:14px;height:14px;border:1px solid #505a5f;vertical-align:-2px}
.tq-numbers{min-width:0}
/* Forms */
.tq-form{max-width:44em}
.tq-select{max-width:100%}
.tq-small{font-size:16px;padding:4px 10px;margin:6px 0 0}
.tq-inset{border-left:5px solid #b1b4b6;padding:6px 0 6px 14px;margin:0 0 16px}
.tq-row{border-top:2px solid #b1b4b6;padding:16px 0;margin:0 0 16px}
.tq-step{margin:0 0 12px}
.tq-lines{white-space:pre-line;overflow-wrap:anywhere}
.tq-counts{display:flex;flex-wrap:wrap;gap:0 24px;align-items:flex-end}
.tq-counts .govuk-form-group.govuk-form-group{margin-bottom:14px}
.tq-supplied .govuk-form-group.govuk-form-group{margin-bottom:20px}
@media (min-width:48em){.govuk-task-list__status{white-space:nowrap}}
.tq-sum{flex-basis:100%;border-left:5px solid #00703c;padding-left:12px}
.tq-sum:empty{display:none}
.tq-sum--wrong{border-color:#d4351c;font-weight:700}
.tq-tight{max-width:30em;margin-bottom:16px}
.govuk-radios__conditional[hidden]{display:none}
.govuk-file-upload{max-width:100%}
/* Audit, public site, administration */
.tq-scroll{position:relative}
.tq-event{display:flex;gap:14px;padding:12px 0;border-bottom:1px solid #b1b4b6}
.tq-event:target{background:#fff7d6}
.tq-event__number{flex:0 0 2em;font-weight:700;text-align:right;color:#0b4f6c}
.tq-event p{margin:4px 0 0}
.tq-event .govuk-hint{font-size:16px}
.tq-events{list-style:none;margin:0 0 20px;padding:0;font-family:"Segoe UI",system-ui,sans-serif;font-size:19px;line-height:1.35}
.tq-broken{font-weight:700;color:#942514}
.tq-copied{user-select:all}
.tq-pages a{margin-right:20px}
/* What a heading is about stands right under it, and a mark is as large as what it marks. */
.govuk-heading-l:has(+ .govuk-caption-m){margin-bottom:10px}
.govuk-heading-l+.govuk-caption-m{margin-bottom:20px}
.tq-step .govuk-tag{font-size:inherit}
@media print{.tq-pages,.tq-tabs,.govuk-back-link,.tq-search{display:none}.tq-scroll{overflow:visible}a[href]{text-decoration:none;color:inherit}.tq-section{break-inside:auto}.govuk-table__row,.tq-event{break-inside:avoid}.tq-header{background:none;color:inherit;border-bottom:2px solid}}
@media print{.tq-bar,.tq-demo form,.govuk-skip-link,.govuk-button{display:none}}
`;

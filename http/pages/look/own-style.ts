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
.tq-bar form{display:inline}
.tq-linkbutton{background:none;border:0;padding:0;font:inherit;color:#0b4f6c;text-decoration:underline;cursor:pointer}
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
@media print{.tq-bar,.tq-demo form,.govuk-skip-link,.govuk-button{display:none}}
`;

import { Html, html } from './html.ts';

/** Small enough for a weak phone on a weak network: it travels with each page. */
const style = new Html(`
:root{color-scheme:light;--ink:#1d2427;--muted:#566066;--line:#8b959a;--accent:#0f6461;--soft:#e6f2f1;--bad:#b3261e;--bad-soft:#fdf0ee}
*{box-sizing:border-box}
body{margin:0;background:#f5f7f7;color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
header{padding:.5rem 1rem;background:var(--accent);color:#fff;font-weight:600}
main{max-width:42rem;margin:0 auto;padding:1rem 1rem 4rem}
h1{font-size:1.5rem;line-height:1.35;margin:.5rem 0}
h2{font-size:1.125rem;line-height:1.45;margin:0 0 .5rem}
p{margin:.5rem 0}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.quiet{color:var(--muted)}
.card{min-width:0;margin:1rem 0;padding:1rem;border:1px solid #dbe1e3;border-radius:.75rem;background:#fff}
.card legend{float:left;width:100%;padding:0 0 .5rem;font-weight:650}
.card legend+*{clear:both}
.note ul{margin:.5rem 0;padding-left:1.25rem}
.choice{display:flex;gap:.75rem;align-items:center;min-height:3rem;margin:.5rem 0;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:#fff;cursor:pointer}
.choice input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--accent)}
.note{margin:1rem 0;padding:.75rem 1rem;border:1px solid var(--accent);border-radius:.5rem;background:var(--soft)}
.bad{border-color:var(--bad);background:var(--bad-soft)}
.bad a,.wrong{color:var(--bad)}
.right{color:var(--accent)}
.right,.wrong{font-weight:650}
.answers{margin:.5rem 0;padding:0;list-style:none}
.answers li{padding:.375rem 0;border-bottom:1px solid #dbe1e3}
.field{display:block;font-weight:650}
.text{display:block;width:100%;max-width:20rem;min-height:3rem;margin:.25rem 0 1rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;font:inherit;letter-spacing:.08em}
.button{display:inline-block;min-height:3rem;padding:.6rem 1.5rem;border:0;border-radius:.5rem;background:var(--accent);color:#fff;font:inherit;font-weight:650;text-decoration:none;cursor:pointer}
`);

/** A whole page of HTML for a browser that runs no script. */
export const pageFrame = ({
  title,
  product,
  body,
}: {
  title: string;
  product: string;
  body: Html;
}): Html => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${product}</title>
<style>${style}</style>
</head>
<body>
<header>${product}</header>
<main>
${body}
</main>
</body>
</html>
`;
